package kz.ruqsat.rulebook.rules.place;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.rulebook.facts.Nationality;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.ElectronicVisas;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** Only listed categories and citizens of listed states may have an electronic visa. Source: R-027. */
record ElectronicVisaEligibility() implements Rule<PetitionFacts> {
    private static final String GROUND = "RG-MIA-09";

    @Override
    public String id() {
        return "R-027";
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        return facts.asked().form() == VisaForm.ELECTRONIC;
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        ElectronicVisas visas = law.data().electronicVisas();
        List<Ruling> rulings = new ArrayList<>();
        if (!visas.categories().containsKey(facts.asked().category())) {
            rulings.add(Ruling.failed(GROUND, notEligible(facts, "CATEGORY")));
        }
        if (!visas.countries().containsKey(country(facts))) {
            rulings.add(Ruling.failed(GROUND, notEligible(facts, "COUNTRY")));
        }
        if (rulings.isEmpty()) {
            rulings.add(eligible(facts, visas));
        }
        return rulings;
    }

    private static Ruling eligible(PetitionFacts facts, ElectronicVisas visas) {
        Confidence country = visas.countries().get(country(facts));
        return Ruling.passed(Sentence.of("evisa.eligible")
                        .text("category", facts.asked().category())
                        .country("country", country(facts)))
                .restingOn(country)
                .restingOn(visas.categories().get(facts.asked().category()));
    }

    static Sentence notEligible(PetitionFacts facts, String reason) {
        Sentence sentence = Sentence.of("evisa.not-eligible")
                .text("reason", reason)
                .text("category", facts.asked().category());
        return country(facts).isEmpty()
                ? sentence.word("country", "phrase", "none")
                : sentence.country("country", country(facts));
    }

    /** Citizenship; empty for a stateless person, who is on no list of states. */
    private static String country(PetitionFacts facts) {
        return facts.invitee().nationality() instanceof Nationality.Citizen citizen ? citizen.country() : "";
    }
}
