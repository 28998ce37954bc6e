package kz.ruqsat.invitation.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.invitation.petition.NoteVerbale;
import kz.ruqsat.invitation.petition.PetitionContent;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.VisaAsked;
import kz.ruqsat.web.problem.RefusedException;

/** Turns forms into the content of a petition; dates that contradict each other are named before anything is built of them. */
final class Contents {

    private final LocalDate today;
    private final List<FieldError> errors = new ArrayList<>();

    private Contents(LocalDate today) {
        this.today = today;
    }

    /**
     * The content for each invitee, in their order.
     *
     * @throws RefusedException {@code rule-violation} that names every field whose date cannot be
     */
    static List<PetitionContent> of(PetitionForm form, FilingChannel channel, LocalDate today) {
        Contents dates = new Contents(today);
        dates.lookAtVisa(form);
        for (int i = 0; i < form.invitees().size(); i++) {
            dates.lookAt(form.invitees().get(i), invitee(i));
        }
        dates.refuseIfWrong();
        return form.invitees().stream()
                .map(invitee -> content(form, invitee, channel))
                .toList();
    }

    /** The content of a correction. */
    static PetitionContent of(ResubmissionForm form, FilingChannel channel, LocalDate today) {
        Contents dates = new Contents(today);
        dates.lookAtVisa(form);
        dates.lookAt(form.invitee(), "/invitee");
        dates.refuseIfWrong();
        return content(form, form.invitee(), channel);
    }

    /** Where an invitee stands in the petition. */
    static String invitee(int index) {
        return "/invitees/" + index;
    }

    private void lookAtVisa(VisaWish wish) {
        requireOrder(wish.validFrom(), wish.validTo(), "/validTo");
        if (wish.noteVerbale() != null) {
            requireOrder(wish.noteVerbale().datedOn(), today, "/noteVerbale/datedOn");
        }
    }

    private void lookAt(InviteeForm invitee, String at) {
        requireOrder(invitee.birthDate(), today, at + "/birthDate");
        TravelDocumentForm document = invitee.travelDocument();
        requireOrder(document.issuedOn(), today, at + "/travelDocument/issuedOn");
        requireOrder(document.issuedOn(), document.expiresOn(), at + "/travelDocument/expiresOn");
        for (int i = 0; i < invitee.permits().size(); i++) {
            PermitForm permit = invitee.permits().get(i);
            requireOrder(permit.validFrom(), permit.validUntil(), at + "/permits/" + i + "/validUntil");
        }
    }

    private void requireOrder(LocalDate earlier, LocalDate later, String pointer) {
        if (later.isBefore(earlier)) {
            errors.add(
                    new FieldError(pointer, "invalid-value", "A date in the right order to the others and to today."));
        }
    }

    private void refuseIfWrong() {
        if (!errors.isEmpty()) {
            throw new RefusedException(Refusal.ruleViolation(
                    "Dates of the petition contradict each other; mend what errors names.", List.of("R-056"), errors));
        }
    }

    private static PetitionContent content(VisaWish wish, InviteeForm invitee, FilingChannel channel) {
        VisaAsked asked = new VisaAsked(
                wish.category(),
                wish.entries(),
                wish.validFrom(),
                wish.validTo(),
                wish.stayDays(),
                wish.form(),
                wish.placeOfIssuance());
        return new PetitionContent(
                channel,
                wish.division(),
                wish.inviter().inviter(),
                wish.purpose(),
                asked,
                wish.documents().stream().map(DocumentForm::document).toList(),
                wish.training(),
                Set.copyOf(wish.claims()),
                wish.dutyPayment(),
                invitee.person(),
                note(wish));
    }

    private static NoteVerbale note(VisaWish wish) {
        return wish.noteVerbale() == null
                ? new NoteVerbale.None()
                : wish.noteVerbale().note();
    }
}
