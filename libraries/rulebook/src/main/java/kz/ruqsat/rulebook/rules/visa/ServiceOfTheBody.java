package kz.ruqsat.rulebook.rules.visa;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.VisaApplicationFacts;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.facts.Whereabouts;
import kz.ruqsat.rulebook.identifiers.DivisionCode;
import kz.ruqsat.rulebook.identifiers.Fault;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.rulebook.reference.Mission;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * Which service the application belongs to, and whether its body provides it: territorial divisions in the country, missions, the ministry and its
 * portal otherwise. Who issues which category is known from older pages only, so a doubt goes to an officer. Source.
 *
 * @param id which of the two rules
 * @param service code of the service
 */
record ServiceOfTheBody(String id, String service) implements Rule<VisaApplicationFacts> {
    private static final String IN_THE_COUNTRY = "S2";
    private static final String AT_MISSIONS = "S3";
    private static final String MFA = "MFA";

    /** Why the body is doubted; names are choices of the sentence. */
    private enum Doubt {
        BODY,
        CATEGORY,
        FORM,
        WHEREABOUTS
    }

    static ServiceOfTheBody inTheCountry() {
        return new ServiceOfTheBody("R-005", IN_THE_COUNTRY);
    }

    static ServiceOfTheBody atMissions() {
        return new ServiceOfTheBody("R-006", AT_MISSIONS);
    }

    @Override
    public boolean concerns(VisaApplicationFacts facts, Law law) {
        return (facts.channel() == IssuingBody.MIA_TD) == service.equals(IN_THE_COUNTRY);
    }

    @Override
    public List<Ruling> check(VisaApplicationFacts facts, Law law) {
        Optional<Category> category = law.data().categories().find(facts.asked().category());
        Ruling ruling = doubt(facts, category, law.data())
                .map(doubt -> Ruling.leftToOfficer(
                                "",
                                sentence("service.body-doubtful", facts)
                                        .text("reason", doubt.name())
                                        .text("category", facts.asked().category()))
                        .about("/body"))
                .orElseGet(() -> Ruling.passed(sentence("service.body", facts)));
        return List.of(ruling.restingOn(category.map(Category::confidence).orElse(Confidence.SEED)));
    }

    private static Optional<Doubt> doubt(VisaApplicationFacts facts, Optional<Category> category, ReferenceData data) {
        if (!isKnown(facts, data)) {
            return Optional.of(Doubt.BODY);
        }
        if (facts.channel() == IssuingBody.VMP) {
            return facts.asked().form() == VisaForm.STICKER ? Optional.of(Doubt.FORM) : Optional.empty();
        }
        if (category.filter(found -> !found.issuedBy().contains(facts.channel()))
                .isPresent()) {
            return Optional.of(Doubt.CATEGORY);
        }
        boolean outside = facts.channel() == IssuingBody.MIA_TD && facts.whereabouts() == Whereabouts.ABROAD;
        return outside ? Optional.of(Doubt.WHEREABOUTS) : Optional.empty();
    }

    private static boolean isKnown(VisaApplicationFacts facts, ReferenceData data) {
        String body = facts.asked().placeOfIssuance();
        return switch (facts.channel()) {
            case MIA_TD -> DivisionCode.faultOf(body, data.identifierFormats()) == Fault.NONE;
            case FOREIGN_MISSION ->
                data.missions().find(body).filter(Mission::issuesVisas).isPresent();
            case MFA -> body.equals(MFA);
            case VMP -> true;
        };
    }

    private Sentence sentence(String code, VisaApplicationFacts facts) {
        String body = facts.asked().placeOfIssuance();
        return Sentence.of(code)
                .word("service", "service", service)
                .word("kind", "body-kind", facts.channel().name())
                .text("body", body.isEmpty() ? facts.channel().name() : body);
    }
}
