package kz.ruqsat.rulebook.reference;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The grounds of return and refusal, and what the applicant is told of them. Source: R-082. */
public record Grounds(Map<String, Ground> byCode, Glossary glossary) {

    /** The ground; empty for an unknown code. */
    public Optional<Ground> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All grounds in the order of the file. */
    public Collection<Ground> all() {
        return byCode.values();
    }

    /**
     * The wording for the applicant by language (en, ru, kk); all neutral grounds share one.
     *
     * @throws IllegalArgumentException for a code that is no ground
     */
    public Map<String, String> applicantText(String code) {
        require(code);
        return glossary.word("refusal-ground", code).texts();
    }

    /**
     * What the applicant is told of the grounds of a refusal: each open ground once, all neutral ones together as one. Source: R-082.
     *
     * @throws IllegalArgumentException for a code that is no ground
     */
    public List<ToldGround> toldToApplicant(Collection<String> codes) {
        return codes.stream().map(this::told).distinct().toList();
    }

    private ToldGround told(String code) {
        Ground ground = require(code);
        return switch (ground.disclosure()) {
            case FULL -> new ToldGround(code, applicantText(code), basis(ground), ground.curable());
            case NEUTRAL ->
                new ToldGround(
                        "",
                        applicantText(code),
                        glossary.word("phrase", "neutral-basis").texts(),
                        false);
        };
    }

    /** The data name the acts in English only. */
    private static Map<String, String> basis(Ground ground) {
        Map<String, String> texts = new LinkedHashMap<>();
        Glossary.LANGUAGES.forEach(language -> texts.put(language, ground.legalBasis()));
        return texts;
    }

    private Ground require(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("'" + code + "' is no ground of refusal"));
    }

    static Grounds read(Row file, Glossary glossary) {
        Map<String, Ground> grounds = Keyed.by(file.rows("grounds", "code"), Ground::read, Ground::code);
        requireOneNeutralWording(file, grounds, glossary);
        return new Grounds(grounds, glossary);
    }

    private static void requireOneNeutralWording(Row file, Map<String, Ground> grounds, Glossary glossary) {
        long wordings = grounds.values().stream()
                .filter(ground -> ground.disclosure() == Disclosure.NEUTRAL)
                .map(ground -> glossary.word("refusal-ground", ground.code()).texts())
                .distinct()
                .count();
        if (wordings != 1) {
            throw file.broken("disclosure_to_applicant", "the neutral grounds have " + wordings + " wordings, not one");
        }
    }
}
