package kz.ruqsat.invitation.register;

import jakarta.inject.Singleton;
import java.util.List;
import kz.ruqsat.casework.Intake.Reader;
import kz.ruqsat.casework.Intake.Received;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.visa.VisaIssued;
import kz.ruqsat.invitation.petition.PetitionCommand.UseInvitation;
import kz.ruqsat.invitation.petition.PetitionProcedure;

/** A visa issued on an invitation uses it up. I14. */
@Singleton
class VisaEventsReader implements Reader {

    @Override
    public Topic topic() {
        return Topic.VISA_EVENTS;
    }

    @Override
    public List<Addressed> read(Received received) {
        return received.event() instanceof VisaIssued issued
                ? List.of(Addressed.of(
                        PetitionProcedure.KIND,
                        issued.invitationCaseId(),
                        new UseInvitation(issued.visaId()),
                        received.act()))
                : List.of();
    }
}
