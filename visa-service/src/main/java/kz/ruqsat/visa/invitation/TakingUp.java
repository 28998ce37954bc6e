package kz.ruqsat.visa.invitation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.visa.invitation.EntryCommand.TakeUp;

/** What an application on an invitation has to satisfy (V1). Asked in this order: nothing of the person is told to another mission. */
final class TakingUp {

    private static final String REGISTRATION_NUMBER = "/registrationNumber";
    private static final String DOCUMENT_NUMBER = "/travelDocumentNumber";
    private static final String DOCUMENT_END = "/travelDocumentExpiresOn";

    private TakingUp() {}

    /** R-072 R-133: only at the agreed place. */
    static Optional<Refusal> atAnotherPlace(AgreedInvitation invitation, String mission) {
        return invitation.placeOfIssuance().equals(mission)
                ? Optional.empty()
                : Optional.of(refusal(
                        "This mission is not the place of issuance fixed in the invitation; apply there.",
                        "R-133",
                        "RG-CON-02",
                        REGISTRATION_NUMBER,
                        "other-place-of-issuance"));
    }

    /** OQ-16 R-132: neither the invitation's own term nor the visa's is over. */
    static Optional<Refusal> tooLate(AgreedInvitation invitation, LocalDate date) {
        return invitation.isGoodOn(date)
                ? Optional.empty()
                : Optional.of(refusal(
                        "The term of the invitation is over; a new petition is needed.",
                        "R-132",
                        "RG-CON-01",
                        REGISTRATION_NUMBER,
                        "term-over"));
    }

    /** the document shown is that of the person invited. */
    static Optional<Refusal> anotherPerson(Holder holder, TakeUp command) {
        return holder.hasDocument(command.documentNumber())
                ? Optional.empty()
                : Optional.of(refusal(
                        "The travel document is not the one of the person invited.",
                        "R-132",
                        "RG-CON-01",
                        DOCUMENT_NUMBER,
                        "other-person"));
    }

    /** the passport outlives the visa, by the law of the day of the application. */
    static Optional<Refusal> passportTooShort(VisaTerms terms, TakeUp command, LocalDate date) {
        return Rulebook.on(date)
                .travelDocumentGoodUntil(terms.validTo())
                .filter(command.documentExpiresOn()::isBefore)
                .map(needed -> refusal(
                        "The travel document expires too early: it has to be good until " + needed + ".",
                        "R-030",
                        "RG-CON-04",
                        DOCUMENT_END,
                        "expires-too-early"));
    }

    private static Refusal refusal(String detail, String rule, String ground, String pointer, String code) {
        return Refusal.ruleViolation(detail, List.of(rule), List.of(new Refusal.FieldError(pointer, code, detail)))
                .withGrounds(List.of(ground));
    }
}
