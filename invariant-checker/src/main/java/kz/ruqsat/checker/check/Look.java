package kz.ruqsat.checker.check;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.checker.check.Outcome.Examined;
import kz.ruqsat.checker.check.Outcome.NotApplicable;

/** Counts what a check looks at and collects what it finds. */
public final class Look {

    private final List<Violation> violations = new ArrayList<>();
    private long rows;

    /** One more row is looked at. */
    public void at() {
        rows++;
    }

    /** So many more rows are looked at. */
    public void at(long more) {
        rows += more;
    }

    /** Something is wrong. */
    public void found(String caseId, String record, String what) {
        violations.add(new Violation(caseId, record, what));
    }

    /** Something is wrong unless it holds; counts a row. */
    public void holds(boolean holds, String caseId, String record, String otherwise) {
        rows++;
        if (!holds) {
            found(caseId, record, otherwise);
        }
    }

    /** What came of it; not applicable if no row was looked at. */
    public Outcome orNone(String why) {
        return rows == 0 && violations.isEmpty() ? new NotApplicable(why) : new Examined(rows, violations);
    }
}
