package kz.ruqsat.visa.invitation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.casework.Intake;
import kz.ruqsat.casework.Work;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Event;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.invitation.InvitationAgreed;
import kz.ruqsat.contracts.invitation.InvitationAnnulled;
import kz.ruqsat.contracts.invitation.InvitationExpired;
import kz.ruqsat.rulebook.reference.EntryKind;

/** What the events of an invitation mean here; the other events do not concern visas. */
@Singleton
class InvitationReader implements Intake.Reader {

    @Override
    public Topic topic() {
        return Topic.INVITATION_EVENTS;
    }

    @Override
    public List<Work.Addressed> read(Intake.Received received) {
        CaseId caseId = received.envelope().subject();
        return command(caseId, received.event())
                .map(command -> Work.Addressed.of(InvitationEntry.KIND, caseId, command, received.act()))
                .stream()
                .toList();
    }

    private static Optional<EntryCommand> command(CaseId caseId, Event event) {
        return switch (event) {
            case InvitationAgreed agreed -> Optional.of(new EntryCommand.Receive(invitation(caseId, agreed)));
            case InvitationExpired _ -> Optional.of(new EntryCommand.Close("EXPIRED"));
            case InvitationAnnulled _ -> Optional.of(new EntryCommand.Close("ANNULLED"));
            default -> Optional.empty();
        };
    }

    private static AgreedInvitation invitation(CaseId caseId, InvitationAgreed agreed) {
        var terms = new VisaTerms(
                agreed.category(),
                EntryKind.valueOf(agreed.entries()),
                agreed.validFrom(),
                agreed.validTo(),
                agreed.stayDays());
        return new AgreedInvitation(
                caseId, agreed.registrationNumber(), terms, agreed.placeOfIssuance(), agreed.goodUntil(), "");
    }
}
