package kz.ruqsat.berkut.desk;

import java.time.Instant;
import kz.ruqsat.berkut.register.Decided;
import kz.ruqsat.berkut.register.Register;

/** Something to be decided on the register. */
@FunctionalInterface
public interface Question<R> {

    /** Decides without changing the register. */
    Decided<R> decide(Register register, Instant now);
}
