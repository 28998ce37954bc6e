package kz.ruqsat.registers.lookup;

import java.util.List;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.registers.records.Registers;
import kz.ruqsat.registers.records.StateSystem;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;

/**
 * A system, and a key in a form it takes.
 *
 * @param system that is asked
 * @param key by which
 */
public record Asked(StateSystem system, String key) {

    /**
     * Reads both from an address.
     *
     * @throws RefusedException if there is no such system (404), or the key has none of its forms (400)
     */
    public static Asked of(Registers registers, String code, String key) {
        var system = registers.system(code).orElseThrow(Asked::noSuchSystem);
        if (!system.takes(key)) {
            throw Refusals.malformed(List.of(wrongKey(system, "/key")));
        }
        return new Asked(system, key);
    }

    private static RefusedException noSuchSystem() {
        return new RefusedException(new Refusal(
                "not-found",
                "There is no such system; GET /api/v1/registers lists them.",
                List.of(),
                List.of(),
                List.of(new FieldError("/system", "unknown-value", "code of a system")),
                "",
                List.of()));
    }

    static FieldError wrongKey(StateSystem system, String pointer) {
        return new FieldError(pointer, "wrong-format", system.code() + " is asked by " + system.keys());
    }

    String code() {
        return system.code();
    }
}
