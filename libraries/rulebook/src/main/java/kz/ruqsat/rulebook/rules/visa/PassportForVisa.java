package kz.ruqsat.rulebook.rules.visa;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.rulebook.facts.PassportFacts.Inspection;
import kz.ruqsat.rulebook.facts.PassportFacts.Sign;
import kz.ruqsat.rulebook.facts.VisaApplicationFacts;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * Term and blank pages of the passport, which do not bind exit visas; signs of forgery and the like are shown to an officer. The portal sees no
 * passport, so of an electronic visa only the term is looked at. Source: R-030.
 */
record PassportForVisa() implements Rule<VisaApplicationFacts> {
    private static final String GROUND = "RG-CON-04";

    @Override
    public String id() {
        return "R-030";
    }

    @Override
    public boolean concerns(VisaApplicationFacts facts, Law law) {
        return true;
    }

    @Override
    public List<Ruling> check(VisaApplicationFacts facts, Law law) {
        List<Ruling> rulings = new ArrayList<>();
        Inspection inspection = facts.passport().inspection();
        boolean exit = isExitVisa(facts, law);
        rulings.add(exit ? Ruling.passed(Sentence.of("passport.exit")) : term(facts, law));
        if (inspection.done() == Inspection.Done.YES) {
            if (!exit) {
                rulings.add(pages(inspection.blankPages(), law));
            }
            inspection.signs().stream().map(PassportForVisa::shown).forEach(rulings::add);
        } else if (facts.asked().form() == VisaForm.STICKER) {
            rulings.add(Ruling.leftToOfficer(GROUND, Sentence.of("passport.not-inspected"))
                    .about("/passport/inspection"));
        }
        return rulings;
    }

    private static boolean isExitVisa(VisaApplicationFacts facts, Law law) {
        return law.data()
                .categories()
                .find(facts.asked().category())
                .filter(category -> law.text()
                        .list("exceptGroups")
                        .contains(category.group().name()))
                .isPresent();
    }

    private static Ruling term(VisaApplicationFacts facts, Law law) {
        LocalDate expiresOn = facts.passport().expiresOn();
        LocalDate goodUntil = facts.asked().validTo().plusMonths(law.text().number("goodAfterVisaMonths"));
        boolean early = expiresOn.isBefore(goodUntil);
        Sentence sentence = Sentence.of(early ? "passport.expires-early" : "passport.good")
                .day("expiresOn", expiresOn)
                .day("goodUntil", goodUntil);
        return early
                ? Ruling.failed(GROUND, sentence).about("/passport/expiresOn")
                : Ruling.passed(sentence).about("/passport/expiresOn");
    }

    private static Ruling pages(int blank, Law law) {
        int least = law.text().number("blankPagesAtLeast");
        Sentence sentence = Sentence.of("passport.pages").count("pages", blank).count("least", least);
        Ruling ruling = blank < least ? Ruling.failed(GROUND, sentence) : Ruling.passed(sentence);
        return ruling.about("/passport/inspection/blankPages");
    }

    private static Ruling shown(Sign sign) {
        return Ruling.leftToOfficer(GROUND, Sentence.of("passport.sign").word("sign", "passport-sign", sign.name()))
                .about("/passport/inspection/signs");
    }
}
