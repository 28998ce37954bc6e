package kz.ruqsat.invitation.petition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.reference.RegisterLookUp.Moment;

/**
 * What the state systems answered about the case.
 *
 * @param filing counts how often the petition was filed; answers to an earlier filing do not count
 * @param answered moments for which all systems have answered
 * @param lastOn civil day of the last answers in Kazakhstan; {@link LocalDate#EPOCH} before any
 * @param answers their answers, in the order they came
 */
public record RegisterAnswers(int filing, Set<Moment> answered, LocalDate lastOn, List<RegisterAnswer> answers) {

    /** Nobody was asked yet. */
    static final RegisterAnswers NONE = new RegisterAnswers(0, Set.of(), LocalDate.EPOCH, List.of());

    public RegisterAnswers {
        answered = Set.copyOf(answered);
        answers = List.copyOf(answers);
    }

    /** Whether the systems that are asked at a moment have all answered. */
    boolean isComplete(Moment moment) {
        return answered.contains(moment);
    }

    /** Of the petition as it was filed anew. */
    RegisterAnswers forNextFiling() {
        return new RegisterAnswers(filing + 1, Set.of(), LocalDate.EPOCH, List.of());
    }

    RegisterAnswers with(Moment moment, LocalDate on, List<RegisterAnswer> more) {
        Set<Moment> moments = answered.isEmpty() ? EnumSet.noneOf(Moment.class) : EnumSet.copyOf(answered);
        moments.add(moment);
        List<RegisterAnswer> all = new ArrayList<>(answers);
        all.addAll(more);
        return new RegisterAnswers(filing, moments, on, all);
    }
}
