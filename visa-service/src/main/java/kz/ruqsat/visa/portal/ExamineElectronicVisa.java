package kz.ruqsat.visa.portal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.casework.Answer;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.casework.Casework;
import kz.ruqsat.casework.ErrandRunner;
import kz.ruqsat.casework.Work;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.casework.WorkResult;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.visa.application.Basis;
import kz.ruqsat.visa.evisa.ElectronicVisa;
import kz.ruqsat.visa.evisa.EvisaApplication;
import kz.ruqsat.visa.evisa.EvisaCommand.Issue;
import kz.ruqsat.visa.evisa.EvisaCommand.Refuse;
import kz.ruqsat.visa.evisa.EvisaProcedure;
import kz.ruqsat.visa.evisa.EvisaState.Examination;
import kz.ruqsat.visa.invitation.EntryCommand;
import kz.ruqsat.visa.invitation.EntryCommand.Free;
import kz.ruqsat.visa.invitation.EntryCommand.Use;
import kz.ruqsat.visa.invitation.InvitationEntry;
import kz.ruqsat.visa.register.NewVisas;
import kz.ruqsat.visa.register.NewVisas.Ground;
import kz.ruqsat.visa.register.NewVisas.NewVisa;
import kz.ruqsat.web.calls.CallFailedException;

/**
 * The automatic desk: examines an application that is paid, and issues or refuses by itself (V10, V13). The visa, its place in the register, the use of
 * the invitation and the end of an older visa are one work. It is an errand, so it is done once also where a process dies in between: a second run finds
 * the case decided.
 */
@ApplicationScoped
class ExamineElectronicVisa implements ErrandRunner {

    private final Cases cases;
    private final Casework casework;
    private final NewVisas newVisas;
    private final InstantSource clock;

    ExamineElectronicVisa(Cases cases, Casework casework, NewVisas newVisas, InstantSource clock) {
        this.cases = cases;
        this.casework = casework;
        this.newVisas = newVisas;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return EvisaProcedure.EXAMINE;
    }

    @Override
    public String caseKind() {
        return EvisaApplication.KIND;
    }

    @Override
    public Uni<Report> run(CaseId caseId, String payload) {
        return cases.find(caseId)
                .flatMap(found -> examined(found).map(this::decide).orElseGet(() -> nothing()));
    }

    private static Uni<Report> nothing() {
        return Uni.createFrom().item(Report.NONE);
    }

    /**
     * An application under examination.
     *
     * @param act when, and by the desk
     * @param visa what it would say; empty if that cannot be written
     */
    private record Examined(EvisaApplication file, Examination state, Act act, Optional<ElectronicVisa> visa) {}

    private Optional<Examined> examined(Optional<CaseSnapshot> found) {
        return found.map(CaseSnapshot::file)
                .filter(EvisaApplication.class::isInstance)
                .map(EvisaApplication.class::cast)
                .flatMap(file -> file.standing() instanceof Examination state
                        ? Optional.of(examined(file, state))
                        : Optional.empty());
    }

    private Examined examined(EvisaApplication file, Examination state) {
        Act act = Act.of(clock.instant(), Actor.desk(EvisaApplication.OFFICE.code()));
        return new Examined(file, state, act, ElectronicVisa.of(file, state, KazakhstanTime.dateOf(act.at())));
    }

    private Uni<Report> decide(Examined examined) {
        List<Finding> against = ElectronicVisa.against(examined.file(), examined.state());
        List<String> grounds = against.stream()
                .map(Finding::ground)
                .filter(g -> !g.isEmpty())
                .distinct()
                .toList();
        if (!grounds.isEmpty()) {
            return refuse(examined.act(), examined.file(), grounds);
        }
        if (!against.isEmpty() || examined.visa().isEmpty()) {
            throw new CallFailedException("LEFT_TO_A_PERSON");
        }
        return issue(examined, examined.visa().get());
    }

    private Uni<Report> refuse(Act act, EvisaApplication file, List<String> grounds) {
        var commands = List.of(
                on(act, file, new Refuse(grounds)), onInvitation(act, file, new Free(file.caseId(), Free.End.REFUSED)));
        return submit(commands).flatMap(result -> result instanceof WorkResult.Done ? nothing() : again(result));
    }

    private Uni<Report> issue(Examined examined, ElectronicVisa visa) {
        EvisaApplication file = examined.file();
        Issue issue = new Issue(CaseId.next().value());
        var ground =
                new Ground(EvisaApplication.OFFICE, new Basis.Invited(file.invitation()), file.caseId(), file.asked());
        var begun = new NewVisa(
                issue.visaId(),
                VisaForm.ELECTRONIC,
                visa.printed(),
                examined.state().dossier().holder());
        return newVisas.commands(examined.act(), ground, begun)
                .flatMap(ofVisas -> submit(all(examined.act(), file, issue, ofVisas)))
                .flatMap(result -> answered(examined, result));
    }

    private static List<Addressed> all(Act act, EvisaApplication file, Issue issue, List<Addressed> ofVisas) {
        List<Addressed> commands = new ArrayList<>();
        commands.add(on(act, file, issue));
        commands.add(onInvitation(act, file, new Use(file.caseId())));
        commands.addAll(ofVisas);
        return commands;
    }

    /** What the invitation has against it at the last moment is a ground; anything else comes again. */
    private Uni<Report> answered(Examined examined, WorkResult result) {
        return switch (result) {
            case WorkResult.Done _ -> nothing();
            case WorkResult.Refused refused
            when !refused.refusal().grounds().isEmpty() ->
                refuse(examined.act(), examined.file(), refused.refusal().grounds());
            default -> again(result);
        };
    }

    private static Uni<Report> again(WorkResult result) {
        String why =
                result instanceof WorkResult.Refused refused ? refused.refusal().problem() : "NOT_TAKEN";
        return Uni.createFrom().failure(new CallFailedException(why));
    }

    private static Addressed on(Act act, EvisaApplication file, Object command) {
        return Addressed.of(EvisaApplication.KIND, file.caseId(), command, act);
    }

    private static Addressed onInvitation(Act act, EvisaApplication file, EntryCommand command) {
        return Addressed.of(InvitationEntry.KIND, file.invitation().caseId(), command, act);
    }

    private Uni<WorkResult> submit(List<Addressed> commands) {
        return casework.submit(new Work(commands, new Work.Origin.Plain(), _ -> Answer.NONE));
    }
}
