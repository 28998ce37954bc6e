package kz.ruqsat.rulebook.rules.visa;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.rulebook.facts.InvitationFacts.Found;
import kz.ruqsat.rulebook.facts.VisaApplicationFacts;
import kz.ruqsat.rulebook.facts.VisaAsked;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.rules.Words;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * Category and person are those of the invitation, entries and period are not wider; each difference is told by itself. A narrower visa is no
 * difference. Source: R-132.
 */
record VisaMatchesInvitation() implements Rule<VisaApplicationFacts> {
    private static final String WIDER = "RG-CON-05";

    @Override
    public String id() {
        return "R-132";
    }

    @Override
    public boolean concerns(VisaApplicationFacts facts, Law law) {
        return facts.invitation() instanceof Found;
    }

    @Override
    public List<Ruling> check(VisaApplicationFacts facts, Law law) {
        Found found = (Found) facts.invitation();
        Comparison comparison = new Comparison(found, facts.asked(), new ArrayList<>());
        comparison.ofCategory();
        comparison.ofEntries();
        comparison.ofPeriod();
        comparison.ofStay();
        comparison.ofPerson();
        return comparison.differences().isEmpty()
                ? List.of(Ruling.passed(Sentence.of("visa.within-invitation").text("number", found.number())))
                : comparison.differences();
    }

    /**
     * The comparison, field by field.
     *
     * @param differences what differs so far
     */
    private record Comparison(Found found, VisaAsked asked, List<Ruling> differences) {

        void ofCategory() {
            if (!asked.category().equals(found.agreed().category())) {
                differ(
                        sentence("CATEGORY")
                                .text("agreed", found.agreed().category())
                                .text("asked", asked.category()),
                        "/asked/category");
            }
        }

        void ofEntries() {
            if (asked.entries() == EntryKind.MULTIPLE && found.agreed().entries() == EntryKind.SINGLE) {
                differ(
                        sentence("ENTRIES")
                                .word(
                                        "agreed",
                                        "entries",
                                        found.agreed().entries().name())
                                .word("asked", "entries", asked.entries().name()),
                        "/asked/entries");
            }
        }

        void ofPeriod() {
            boolean wider = asked.validFrom().isBefore(found.agreed().validFrom())
                    || asked.validTo().isAfter(found.agreed().validTo());
            if (wider) {
                differ(
                        sentence("PERIOD")
                                .phrase(
                                        "agreed",
                                        period(
                                                found.agreed().validFrom(),
                                                found.agreed().validTo()))
                                .phrase("asked", period(asked.validFrom(), asked.validTo())),
                        "/asked/validTo");
            }
        }

        /** The whole validity of a shorter visa is a shorter stay, so only a stay that was limited can be exceeded. */
        void ofStay() {
            if (asked.stayPerEntryDays() > found.agreed().stayPerEntryDays()) {
                differ(
                        sentence("PERIOD")
                                .phrase("agreed", stay(found.agreed()))
                                .phrase("asked", stay(asked)),
                        "/asked/stayDays");
            }
        }

        void ofPerson() {
            switch (found.person()) {
                case SAME -> {}
                case ANOTHER ->
                    differ(
                            sentence("PERSON")
                                    .phrase("agreed", Sentence.phrase("invited-person"))
                                    .phrase("asked", Sentence.phrase("another-person")),
                            "/person");
                case NOT_COMPARED ->
                    differences.add(Ruling.leftToOfficer(
                                    WIDER,
                                    Sentence.of("visa.person-not-compared").text("number", found.number()))
                            .about("/person"));
            }
        }

        private Sentence sentence(String field) {
            return Sentence.of("visa.wider-than-invitation")
                    .text("number", found.number())
                    .text("field", field);
        }

        private void differ(Sentence sentence, String pointer) {
            differences.add(Ruling.failed(WIDER, sentence).about(pointer));
        }

        private static Sentence period(LocalDate from, LocalDate to) {
            return Sentence.phrase("period").day("from", from).day("to", to);
        }

        private static Sentence stay(VisaAsked visa) {
            return Sentence.phrase("stay").phrase("days", Words.days(visa.stayPerEntryDays()));
        }
    }
}
