package kz.ruqsat.rulebook.rules.place;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.rulebook.facts.ElectronicVisaFacts;
import kz.ruqsat.rulebook.facts.Nationality;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.ElectronicVisas;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** Only listed categories and citizens of listed states may have an electronic visa; asked at the petition and again when it is issued. Source: R-027. */
record ElectronicVisaEligibility() implements Rule<ElectronicVisaFacts> {
    private static final String GROUND = "RG-MIA-09";

    @Override
    public String id() {
        return "R-027";
    }

    @Override
    public boolean concerns(ElectronicVisaFacts facts, Law law) {
        return true;
    }

    @Override
    public List<Ruling> check(ElectronicVisaFacts facts, Law law) {
        ElectronicVisas visas = law.data().electronicVisas();
        List<Ruling> rulings = new ArrayList<>();
        if (!visas.categories().containsKey(facts.category())) {
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

    private static Ruling eligible(ElectronicVisaFacts facts, ElectronicVisas visas) {
        Confidence country = visas.countries().get(country(facts));
        return Ruling.passed(Sentence.of("evisa.eligible")
                        .text("category", facts.category())
                        .country("country", country(facts)))
                .restingOn(country)
                .restingOn(visas.categories().get(facts.category()));
    }

    static Sentence notEligible(ElectronicVisaFacts facts, String reason) {
        Sentence sentence =
                Sentence.of("evisa.not-eligible").text("reason", reason).text("category", facts.category());
        return country(facts).isEmpty()
                ? sentence.word("country", "phrase", "none")
                : sentence.country("country", country(facts));
    }

    /** Citizenship; empty for a stateless person, who is on no list of states. */
    private static String country(ElectronicVisaFacts facts) {
        return facts.nationality() instanceof Nationality.Citizen citizen ? citizen.country() : "";
    }
}
