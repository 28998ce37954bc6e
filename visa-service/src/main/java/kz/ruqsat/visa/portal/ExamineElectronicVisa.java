package kz.ruqsat.visa.portal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.RegisterLookUp.KeyPart;
import kz.ruqsat.rulebook.reference.RegisterLookUp.Moment;
import kz.ruqsat.rulebook.registers.LookUp;
import kz.ruqsat.rulebook.registers.RegisterReading;
import kz.ruqsat.stateregisters.RegistersGateway;
import kz.ruqsat.visa.application.Basis;
import kz.ruqsat.visa.application.Replacement;
import kz.ruqsat.visa.evisa.ElectronicVisa;
import kz.ruqsat.visa.evisa.EvisaApplication;
import kz.ruqsat.visa.evisa.EvisaCommand.Issue;
import kz.ruqsat.visa.evisa.EvisaCommand.Refuse;
import kz.ruqsat.visa.evisa.EvisaProcedure;
import kz.ruqsat.visa.evisa.EvisaState.Examination;
import kz.ruqsat.visa.invitation.EntryCommand;
import kz.ruqsat.visa.invitation.EntryCommand.Free;
import kz.ruqsat.visa.invitation.EntryCommand.Use;
import kz.ruqsat.visa.invitation.Holder;
import kz.ruqsat.visa.invitation.InvitationEntry;
import kz.ruqsat.visa.register.NewVisas;
import kz.ruqsat.visa.register.NewVisas.Ground;
import kz.ruqsat.visa.register.NewVisas.NewVisa;
import kz.ruqsat.web.calls.CallFailedException;

/**
 * The automatic desk: asks the lists of persons about an application that is paid, examines it, and issues or refuses by itself (V10, V13). The visa, its place in the register, the use of
 * the invitation and the end of an older visa are one work. It is an errand, so it is done once also where a process dies in between: a second run finds
 * the case decided.
 */
@ApplicationScoped
class ExamineElectronicVisa implements ErrandRunner {

    private static final String PURPOSE = "ELECTRONIC_VISA";

    private final Cases cases;
    private final Casework casework;
    private final NewVisas newVisas;
    private final RegistersGateway gateway;
    private final InstantSource clock;

    ExamineElectronicVisa(
            Cases cases, Casework casework, NewVisas newVisas, RegistersGateway gateway, InstantSource clock) {
        this.cases = cases;
        this.casework = casework;
        this.newVisas = newVisas;
        this.gateway = gateway;
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
                .flatMap(found -> examined(found).map(this::look).orElseGet(() -> nothing()));
    }

    /** The lists are asked anew each time: what they leave to a person today they may answer plainly tomorrow. */
    private Uni<Report> look(Examined examined) {
        EvisaApplication file = examined.file();
        Holder holder = examined.state().dossier().holder();
        String passport = holder.documentIssuedBy() + "-" + holder.documentNumber();
        List<LookUp> lists = new RegisterReading(ReferenceData.current())
                .lookUps(Moment.ELECTRONIC, file.asked().category(), Set.of(), Map.of(KeyPart.PASSPORT, passport));
        return gateway.ask(file.caseId(), PURPOSE, lists).flatMap(answers -> decide(examined, answers));
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

    private Uni<Report> decide(Examined examined, List<RegisterAnswer> lists) {
        List<Finding> against = ElectronicVisa.against(examined.file(), examined.state(), lists);
        List<String> grounds = against.stream()
                .filter(finding -> finding.verdict() == Verdict.FAILED)
                .map(Finding::ground)
                .filter(g -> !g.isEmpty())
                .distinct()
                .toList();
        if (!grounds.isEmpty()) {
            return refuse(examined, new Refuse(grounds, lists));
        }
        if (!against.isEmpty() || examined.visa().isEmpty()) {
            throw new CallFailedException("LEFT_TO_A_PERSON");
        }
        return issue(examined, examined.visa().get(), new Issue(CaseId.next().value(), lists));
    }

    private Uni<Report> refuse(Examined examined, Refuse refuse) {
        Act act = examined.act();
        EvisaApplication file = examined.file();
        var commands =
                List.of(on(act, file, refuse), onInvitation(act, file, new Free(file.caseId(), Free.End.REFUSED)));
        return submit(commands).flatMap(result -> result instanceof WorkResult.Done ? nothing() : again(result));
    }

    private Uni<Report> issue(Examined examined, ElectronicVisa visa, Issue issue) {
        EvisaApplication file = examined.file();
        var ground = new Ground(
                EvisaApplication.OFFICE,
                new Basis.Invited(file.invitation()),
                file.caseId(),
                file.asked(),
                Replacement.NOTHING);
        var begun = new NewVisa(
                issue.visaId(),
                VisaForm.ELECTRONIC,
                visa.printed(),
                examined.state().dossier().holder());
        return newVisas.commands(examined.act(), ground, begun)
                .flatMap(ofVisas -> submit(all(examined.act(), file, issue, ofVisas)))
                .flatMap(result -> answered(examined, issue, result));
    }

    private static List<Addressed> all(Act act, EvisaApplication file, Issue issue, List<Addressed> ofVisas) {
        List<Addressed> commands = new ArrayList<>();
        commands.add(on(act, file, issue));
        commands.add(onInvitation(act, file, new Use(file.caseId())));
        commands.addAll(ofVisas);
        return commands;
    }

    /** What the invitation has against it at the last moment is a ground; anything else comes again. */
    private Uni<Report> answered(Examined examined, Issue issue, WorkResult result) {
        return switch (result) {
            case WorkResult.Done _ -> nothing();
            case WorkResult.Refused refused
            when !refused.refusal().grounds().isEmpty() ->
                refuse(examined, new Refuse(refused.refusal().grounds(), issue.lists()));
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
