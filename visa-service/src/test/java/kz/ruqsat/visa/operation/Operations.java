package kz.ruqsat.visa.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.Operation.BasisDocument;
import kz.ruqsat.rulebook.facts.Operation.Cancel;
import kz.ruqsat.rulebook.facts.Operation.Extend;
import kz.ruqsat.rulebook.facts.Operation.Reduce;
import kz.ruqsat.rulebook.facts.Operation.Restore;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.facts.Whereabouts;
import kz.ruqsat.rulebook.reference.Asker;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.visa.Examples;
import kz.ruqsat.visa.application.Checks;
import kz.ruqsat.visa.application.Office;
import kz.ruqsat.visa.approval.ApprovalRound;
import kz.ruqsat.visa.approval.Verdict;
import kz.ruqsat.visa.incountry.Membership;
import kz.ruqsat.visa.invitation.VisaTerms;
import kz.ruqsat.visa.issued.IssuedVisa;
import kz.ruqsat.visa.issued.VisaStanding;
import kz.ruqsat.visa.issued.Visas;
import kz.ruqsat.visa.operation.Filing.SamePassport;
import kz.ruqsat.visa.operation.OperationStanding.AnotherVisa;

/** Operations on a C3 visa of somebody in Atyrau that ends on 12 June 2026, asked for on 20 May; each right in everything. */
final class Operations {

    static final CaseId CASE = new CaseId(UUID.fromString("0195f29f-44dd-7bbc-8ccd-0123456789ab"));
    static final UUID NEW_VISA = UUID.fromString("0195f29f-55ee-7bbc-8ccd-0123456789ab");
    static final UUID REQUEST = UUID.fromString("0195f29f-66ff-4bbc-8ccd-0123456789ab");
    static final Office ATYRAU = new Office("MIA23", IssuingBody.MIA_TD);
    static final Office ALMATY = new Office("MIA75", IssuingBody.MIA_TD);
    static final String STEPPE = "491240000504";
    static final String RESIDENCE = "231010000";
    static final LocalDate ASKED_ON = LocalDate.of(2026, 5, 20);
    static final LocalDate ENDS_ON = LocalDate.of(2026, 6, 12);
    static final LocalDate NEW_END = LocalDate.of(2027, 6, 12);
    /** Wednesday, 20 May 2026, 12:00 in Astana. */
    static final Instant NOW = Instant.parse("2026-05-20T07:00:00Z");

    static final Computation TERM = Deadlines.standard().compute(StatutoryClock.IN_COUNTRY, NOW);

    private Operations() {}

    static IssuedVisa visa() {
        return visa(new VisaStanding.Active(Whereabouts.IN_COUNTRY, NOW));
    }

    static IssuedVisa visa(VisaStanding standing) {
        return Visas.with(new VisaTerms("C3", EntryKind.MULTIPLE, LocalDate.of(2026, 3, 13), ENDS_ON, 0), standing);
    }

    static Extend extend() {
        return new Extend(NEW_END, new BasisDocument("FOREIGN_LABOUR_PERMIT", NEW_END), Set.of());
    }

    static Restore restore() {
        return new Restore(Restore.Reason.DAMAGED);
    }

    static Reduce reduce() {
        return new Reduce(LocalDate.of(2026, 5, 31), "END_OF_EMPLOYMENT");
    }

    static Cancel cancel() {
        return new Cancel("END_OF_EMPLOYMENT", Cancel.Presence.PRESENT);
    }

    static Filing filing(Operation asked) {
        return filing(asked, "KZ-DUTY-1", Membership.NONE);
    }

    static Filing filing(Operation asked, String dutyPayment, Membership membership) {
        return new Filing(
                asked, Asker.INVITER, dutyPayment, membership, new SamePassport(LocalDate.of(2031, 1, 10)), List.of());
    }

    /** What a state system told. */
    static RegisterAnswer told(String system, Map<String, String> record) {
        return new RegisterAnswer(system, RegisterAnswer.Outcome.VALID, NOW, "look-up-1", record);
    }

    /** The duty is paid, and the holder lives in Atyrau. */
    static List<RegisterAnswer> answers() {
        return List.of(
                told("EGOV_PAYMENT_GATEWAY", Map.of("/kind", "STATE_DUTY", "/amountMci", "30")),
                told("MIGRATION_REGISTER", Map.of("/temporaryResidenceKato", RESIDENCE)));
    }

    static Checks answered(RegisterAnswer... more) {
        List<RegisterAnswer> all = new ArrayList<>(answers());
        all.addAll(List.of(more));
        return new Checks(1, all, List.of());
    }

    static VisaOperation in(OperationStanding standing) {
        return of(extend(), standing);
    }

    static VisaOperation of(Operation asked, OperationStanding standing) {
        return at(ATYRAU, asked, standing);
    }

    static VisaOperation at(Office office, Operation asked, OperationStanding standing) {
        return new VisaOperation(
                CASE,
                "OPS-MIA23-2026-0000001",
                office,
                STEPPE,
                visa().visaId(),
                visa().number(),
                "C3",
                asked.code(),
                ASKED_ON,
                standing instanceof OperationStanding.Open
                        ? answered()
                        : answered().forgetting(),
                standing);
    }

    static OperationStanding.Submitted submitted(Operation asked) {
        return new OperationStanding.Submitted(filing(asked));
    }

    static OperationStanding.Review review(Operation asked) {
        return new OperationStanding.Review(filing(asked), TERM);
    }

    static OperationStanding.Answered answered(Operation asked) {
        return new OperationStanding.Answered(review(asked), Verdict.APPROVED);
    }

    static OperationStanding.AwaitingKnb awaiting() {
        return new OperationStanding.AwaitingKnb(review(extend()), Examples.holder(), ApprovalRound.first(REQUEST));
    }

    static OperationStanding.ToExecute toExecute() {
        VisaTerms terms = NewTerms.of(Wanted.NEW_VISA, extend(), visa().terms(), ASKED_ON);
        return new OperationStanding.ToExecute(
                filing(extend()), new AnotherVisa(Wanted.NEW_VISA, terms, Visas.sticker()));
    }

    static List<OperationStanding> everyStanding() {
        return List.of(
                submitted(extend()),
                new OperationStanding.Returned(filing(extend()), List.of("RG-ACC-05"), ""),
                new OperationStanding.Accepted(filing(extend()), TERM),
                review(extend()),
                awaiting(),
                answered(extend()),
                toExecute(),
                new OperationStanding.Executed(NEW_VISA.toString()),
                new OperationStanding.Refused(List.of("RG-OPS-04")),
                new OperationStanding.Withdrawn(),
                new OperationStanding.Lapsed());
    }

    static Act officer() {
        return officerOf("MIA23");
    }

    static Act officerOf(String body) {
        return Act.of(NOW, new Actor("officer", "MIA_OFFICER", body));
    }

    static Act inviter() {
        return Act.of(NOW, new Actor("inviter", "INVITER", ""));
    }
}
