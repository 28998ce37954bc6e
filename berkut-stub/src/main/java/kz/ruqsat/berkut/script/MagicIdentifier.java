package kz.ruqsat.berkut.script;

import static kz.ruqsat.contracts.berkut.BerkutReply.Answer.APPROVED;
import static kz.ruqsat.contracts.berkut.BerkutReply.Answer.EXTENDED;
import static kz.ruqsat.contracts.berkut.BerkutReply.Answer.REJECTED;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kz.ruqsat.contracts.berkut.BerkutReply.Answer;

/**
 * Ends of a travel document number that choose the answer, for testers who cannot or will not write a script.
 *
 * <p>A number such as {@code P0001KNA2} is a possible travel document, yet no usual national pattern ends so. Only the ending is kept,
 * never the number. Days are counted from Berkut's acceptance, at {@link ScriptLine#USUAL_HOUR}.
 */
// spotless:off
public enum MagicIdentifier {
    KNA0("approved at once",                                            line(APPROVED, Delay.NONE)),
    KNA1("approved on working day 1",                                   line(APPROVED, Delay.workingDays(1))),
    KNA2("approved on working day 2",                                   line(APPROVED, Delay.workingDays(2))),
    KNA3("approved on working day 3, the last of the term (R-086)",     line(APPROVED, Delay.workingDays(3))),
    KNR2("rejected on working day 2, with a sealed reason",             line(REJECTED, Delay.workingDays(2))),
    KNE1("extended on working day 2, approved on calendar day 28 (R-087)",
            line(EXTENDED, Delay.workingDays(2)), line(APPROVED, Delay.calendarDays(28))),
    KNE2("extended on working day 2, rejected on calendar day 28",
            line(EXTENDED, Delay.workingDays(2)), line(REJECTED, Delay.calendarDays(28))),
    KNE3("extended on working day 2, then silence: the 30 days pass (R-088, R-089)", line(EXTENDED, Delay.workingDays(2))),
    KNE4("extended on working day 4, too late to be allowed (R-088), approved on day 5",
            line(EXTENDED, Delay.workingDays(4)), line(APPROVED, Delay.workingDays(5))),
    KNS0("silence: no answer ever (R-089)"),
    KNL1("approved one working day after the term (R-092)",             line(APPROVED, Delay.workingDays(4))),
    KNL2("rejected one working day after the term (R-092)",             line(REJECTED, Delay.workingDays(4))),
    KND2("approved on working day 2, and the same again on day 3 (R-093)",
            line(APPROVED, Delay.workingDays(2)), line(APPROVED, Delay.workingDays(3))),
    KNC2("approved on working day 2, contradicted by a rejection on day 3 (R-093)",
            line(APPROVED, Delay.workingDays(2)), line(REJECTED, Delay.workingDays(3)));
    // spotless:on

    private final String meaning;
    private final Script script;

    MagicIdentifier(String meaning, ScriptLine... lines) {
        this.meaning = meaning;
        this.script = Script.of(lines);
    }

    /** What happens, in one line. */
    public String meaning() {
        return meaning;
    }

    /** The same as a script. */
    public Script script() {
        return script;
    }

    /** The identifier at the end of that document number, whatever its case. */
    public static Optional<MagicIdentifier> endOf(String documentNumber) {
        var upper = documentNumber.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(magic -> upper.endsWith(magic.name()))
                .findFirst();
    }

    private static ScriptLine line(Answer answer, Delay after) {
        return ScriptLine.of(answer, after);
    }
}
