package kz.ruqsat.invitation.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.ruqsat.casework.CaseFile;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.reference.RegisterLookUp.Moment;

/**
 * The file of one invitee's petition.
 *
 * @param cover what never changes
 * @param content what was filed, as last corrected
 * @param rulebook version of the rules it is handled under; fixed at registration
 * @param registers what the state systems answered
 * @param checks results of the four checks; empty before the review
 * @param approval the round of approval
 * @param standing where it stands
 */
public record PetitionFile(
        Cover cover,
        PetitionContent content,
        String rulebook,
        RegisterAnswers registers,
        List<CheckRecord> checks,
        ApprovalRound approval,
        Standing standing)
        implements CaseFile {

    /** Code of the Ministry of Foreign Affairs as a competent body. */
    public static final String MFA = "MFA";

    public PetitionFile {
        Objects.requireNonNull(cover, "cover");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(rulebook, "rulebook");
        Objects.requireNonNull(approval, "approval");
        Objects.requireNonNull(standing, "standing");
        // Files from before the state systems were asked hold nothing of them.
        registers = registers == null ? RegisterAnswers.NONE : registers;
        checks = List.copyOf(checks);
    }

    @Override
    public String state() {
        return standing.state();
    }

    @Override
    public Keys keys() {
        return new Keys(
                cover.caseNumber(),
                cover.petitionId().toString(),
                body(),
                content.inviter().number());
    }

    /** Code of the body in charge. */
    public String body() {
        return content.body();
    }

    /** Kind of the body in charge, as stages and terms name it. */
    public String bodyKind() {
        return isByNoteVerbale() ? MFA : "MIA_TD";
    }

    /** Whether it came by note verbale, so that the Ministry also acts for the inviter. */
    boolean isByNoteVerbale() {
        return content.channel() == FilingChannel.MFA;
    }

    /** Whether the next step waits for state systems that have not answered yet. */
    public boolean isAwaitingStateSystems() {
        return switch (standing) {
            case Standing.Submitted _ -> !registers.isComplete(Moment.FILED);
            case Standing.AwaitingDecision _ -> !registers.isComplete(Moment.DECIDING);
            default -> false;
        };
    }

    /** The same file in another state. */
    PetitionFile in(Standing next) {
        return new PetitionFile(cover, content, rulebook, registers, checks, approval, next);
    }

    PetitionFile with(PetitionContent corrected) {
        return new PetitionFile(cover, corrected, rulebook, registers, checks, approval, standing);
    }

    PetitionFile under(String version) {
        return new PetitionFile(cover, content, version, registers, checks, approval, standing);
    }

    PetitionFile with(List<CheckRecord> results) {
        return new PetitionFile(cover, content, rulebook, registers, results, approval, standing);
    }

    PetitionFile with(RegisterAnswers answers) {
        return new PetitionFile(cover, content, rulebook, answers, checks, approval, standing);
    }

    /** What the rules may read of it, in the state of the answers of the state systems. */
    PetitionFacts facts(LocalDate filedOn, LocalDate registeredOn) {
        return content.facts(filedOn, registeredOn, registers);
    }

    PetitionFile with(ApprovalRound round) {
        return new PetitionFile(cover, content, rulebook, registers, checks, round, standing);
    }
}
