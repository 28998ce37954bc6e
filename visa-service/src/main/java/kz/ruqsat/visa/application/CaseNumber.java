package kz.ruqsat.visa.application;

import java.time.LocalDate;

/** Numbers of visa applications for people. Source: identifiers, 4. */
public final class CaseNumber {

    private CaseNumber() {}

    /** {@code VIS-<mission without hyphens>-<year>-<seven digits>}. */
    public static String of(String mission, LocalDate filedOn, long serial) {
        return "VIS-%s-%d-%07d".formatted(mission.replace("-", ""), filedOn.getYear(), serial);
    }
}
