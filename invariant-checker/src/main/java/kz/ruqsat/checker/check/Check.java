package kz.ruqsat.checker.check;

import kz.ruqsat.checker.picture.Picture;

/** One thing that must hold of a stand at rest. Pure: the same picture gives the same outcome. */
public interface Check {

    /** Its code, such as {@code CHK-02}. */
    String code();

    /** What must hold, as one sentence without a full stop. */
    String holds();

    /** Looks at everything it concerns; never stops at the first violation. */
    Outcome examine(Picture picture);
}
