package kz.ruqsat.invitation.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.invitation.PetitionSubmitted;
import kz.ruqsat.invitation.petition.PetitionCommand.FilePetition;
import kz.ruqsat.invitation.petition.PetitionCommand.Resubmit;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.reference.RegisterLookUp.Moment;

/** Filing and filing again after a return. I1, I2. */
final class Filing {

    private Filing() {}

    /** I1: a file is opened. */
    static PetitionFile draft(FilePetition filing) {
        return new PetitionFile(
                filing.cover(),
                filing.content(),
                "",
                RegisterAnswers.NONE,
                List.of(),
                ApprovalRound.first(filing.requestId()),
                new Standing.Draft());
    }

    static Outcome<PetitionFile> submit(PetitionFile draft, FilePetition filing, Act act) {
        return Objections.toFiling(filing.content(), KazakhstanTime.dateOf(act.at()), filing.inviteeAt())
                .<Outcome<PetitionFile>>map(Outcome::refused)
                .orElseGet(() -> submitted(draft, act));
    }

    /** The number people use stays, whatever division it goes to now. */
    static Outcome<PetitionFile> resubmit(PetitionFile file, Resubmit again, Act act) {
        return Objections.toFiling(again.content(), KazakhstanTime.dateOf(act.at()), again.inviteeAt())
                .<Outcome<PetitionFile>>map(Outcome::refused)
                .orElseGet(() -> submitted(file.with(again.content()), act));
    }

    private static Outcome<PetitionFile> submitted(PetitionFile file, Act act) {
        LocalDate filedOn = KazakhstanTime.dateOf(act.at());
        PetitionFile next = file.under(Rulebook.on(filedOn).version())
                .with(file.registers().forNextFiling())
                .in(new Standing.Submitted(filedOn));
        return Outcome.moved(next, "I2")
                .publish(event(next))
                .report(Stages.optional(next))
                .stop(Terms.CORRECTION)
                .send(Registers.errand(Moment.FILED))
                .because(Map.of("contentHash", next.cover().contentHash()))
                .done();
    }

    private static PetitionSubmitted event(PetitionFile file) {
        UUID folder = file.cover().petitionId();
        return new PetitionSubmitted(
                folder,
                file.cover().caseNumber(),
                file.body(),
                file.content().asked().category(),
                file.content().asked().entries().name(),
                placeOf(file.content()),
                file.cover().contentHash());
    }

    /** Where the visa will be issued, in the words of the events. */
    static String placeOf(PetitionContent content) {
        return content.asked().form() == VisaForm.ELECTRONIC
                ? "EVISA"
                : content.asked().placeOfIssuance();
    }
}
