package kz.ruqsat.monitoring.board;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.monitoring.desks.Act;
import kz.ruqsat.monitoring.desks.Person;
import kz.ruqsat.web.deadletters.DeadLetter;
import kz.ruqsat.web.deadletters.Effects;
import kz.ruqsat.web.deadletters.Handling;
import kz.ruqsat.web.deadletters.Step;
import kz.ruqsat.web.deadletters.Taken;

/** What was done to a record, and what this person may do next: a button for each step, in order, open only when its turn has come. */
final class LetterSteps {

    private final Tongue t;
    private final Person person;
    private final String address;
    private final DeadLetter.Detail detail;
    private final Handling handling;

    LetterSteps(Tongue t, Person person, String address, DeadLetter.Detail detail) {
        this.t = t;
        this.person = person;
        this.address = address;
        this.detail = detail;
        this.handling = new Handling(detail.letter().status(), detail.steps(), detail.secondPerson());
    }

    /**
     * A step that was taken.
     *
     * @param effects what it caused, or would cause
     */
    public record Line(Moment at, String step, String by, String outcome, String sentence, List<String> effects) {}

    /**
     * A step that may be taken.
     *
     * @param act what it is called in the address
     * @param href where it is sent; or the form that is to be filled in first
     * @param form true if there is one
     * @param enabled false if this person may not take it now
     * @param why why not; empty if it may be taken
     */
    public record Button(String act, String text, String href, boolean form, boolean enabled, String why) {}

    List<Line> taken() {
        return detail.steps().stream().map(this::line).toList();
    }

    private Line line(Taken step) {
        String outcome = step.outcome().isEmpty() ? "" : t.label("outcome." + step.outcome());
        return new Line(
                t.moment(step.at()),
                t.label("step." + step.step()),
                step.by(),
                outcome,
                step.sentence(),
                effects(step.effects()));
    }

    private List<String> effects(Effects effects) {
        return Stream.concat(
                        effects.transitions().stream().map(this::text),
                        effects.events().stream().map(event -> event.type() + " → " + event.topic()))
                .toList();
    }

    private String text(Effects.Transition transition) {
        String from = transition.from().isEmpty() ? "" : t.stage(transition.from()) + " ";
        return transition.transition() + " " + from + "→ " + t.stage(transition.to()) + ", "
                + t.moment(transition.at()).text();
    }

    /** What came of the step of that address when it was taken last; empty if it never was. */
    String done(String act) {
        return detail.steps().stream()
                .filter(each -> Act.address(each.step()).equals(act))
                .reduce((_, last) -> last)
                .map(this::line)
                .map(last -> t.say("stepDone", "step", last.step()) + " " + last.outcome())
                .orElse("")
                .strip();
    }

    List<Button> buttons() {
        return Arrays.stream(Step.values())
                .filter(step -> step != Step.APPROVAL || detail.secondPerson())
                .map(this::button)
                .toList();
    }

    private Button button(Step step) {
        boolean form = step == Step.REPAIR || step == Step.SET_ASIDE;
        String act = Act.address(step);
        String why = why(step);
        String href = form ? "#" + act : address + "/" + act;
        return new Button(act, t.label("do." + step), href, form, why.isEmpty(), why);
    }

    private String why(Step step) {
        Optional<Refusal> refusal = handling.refusal(step, person.subject());
        if (refusal.isPresent()) {
            return refusal.get().problem().equals("forbidden") ? t.label("why.samePerson") : later(step);
        }
        String role = Act.role(step);
        return person.has(role) ? "" : t.label("why." + role);
    }

    private String later(Step step) {
        if (!handling.status().equals("PARKED")) {
            return t.label("why.over");
        }
        boolean agreed = step == Step.APPROVAL && handling.next().contains(Step.REDRIVE);
        return t.label(agreed ? "why.agreed" : "why.later." + step);
    }
}
