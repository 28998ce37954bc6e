package kz.ruqsat.checker;

import java.util.List;
import kz.ruqsat.checker.audit.ChainsHold;
import kz.ruqsat.checker.audit.NobodyIsNamed;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.committee.EachReplyHasOneDisposition;
import kz.ruqsat.checker.committee.OneExtensionInTime;
import kz.ruqsat.checker.committee.OneRequestAtBerkut;
import kz.ruqsat.checker.committee.SilenceIsOverdue;
import kz.ruqsat.checker.delivery.AnswersHaveTheirEffect;
import kz.ruqsat.checker.delivery.EveryRecordIsAccountedFor;
import kz.ruqsat.checker.delivery.NoEventIsForked;
import kz.ruqsat.checker.delivery.OnlyPoisonIsParked;
import kz.ruqsat.checker.delivery.RecordsKeepTheirOrder;
import kz.ruqsat.checker.delivery.SequencesHaveNoGap;
import kz.ruqsat.checker.delivery.TopicsEqualTheLog;
import kz.ruqsat.checker.picture.Dump;
import kz.ruqsat.checker.picture.Expected;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.procedure.AgreementsAreApproved;
import kz.ruqsat.checker.procedure.ChecksComeFirst;
import kz.ruqsat.checker.procedure.DecisionsRestOnAnswers;
import kz.ruqsat.checker.procedure.HistoriesFollowTheModel;
import kz.ruqsat.checker.procedure.RefusedEarlyNeverAsked;
import kz.ruqsat.checker.procedure.ServicesAgree;
import kz.ruqsat.checker.procedure.StagesEqualTransitions;
import kz.ruqsat.checker.report.Report;
import kz.ruqsat.checker.terms.ClocksFireOnce;
import kz.ruqsat.checker.terms.DeadlinesComeOutTheSame;
import kz.ruqsat.checker.visas.FingerprintsAreThere;
import kz.ruqsat.checker.visas.IssuedVisasAreUntouched;
import kz.ruqsat.checker.visas.VisasKeepToTheInvitation;

/** All checks, in the order of their codes. */
public final class Checks {

    private static final List<Check> ALL = List.of(
            new AnswersHaveTheirEffect(),
            new SequencesHaveNoGap(),
            new RecordsKeepTheirOrder(),
            new NoEventIsForked(),
            new TopicsEqualTheLog(),
            new EveryRecordIsAccountedFor(),
            new StagesEqualTransitions(),
            new AgreementsAreApproved(),
            new RefusedEarlyNeverAsked(),
            new DecisionsRestOnAnswers(),
            new ChecksComeFirst(),
            new OneRequestAtBerkut(),
            new EachReplyHasOneDisposition(),
            new DeadlinesComeOutTheSame(),
            new ClocksFireOnce(),
            new SilenceIsOverdue(),
            new OneExtensionInTime(),
            new HistoriesFollowTheModel(),
            new IssuedVisasAreUntouched(),
            new VisasKeepToTheInvitation(),
            new FingerprintsAreThere(),
            new ServicesAgree(),
            new OnlyPoisonIsParked(),
            new ChainsHold(),
            new NobodyIsNamed());

    private Checks() {}

    /** All of them. */
    public static List<Check> all() {
        return ALL;
    }

    /** Makes all of them on what was read of a stand. */
    public static Report of(Dump dump, Expected expected) {
        Picture picture = new Picture(dump, expected);
        return new Report(
                picture,
                ALL.stream()
                        .map(check -> new Report.Result(check, check.examine(picture)))
                        .toList());
    }
}
