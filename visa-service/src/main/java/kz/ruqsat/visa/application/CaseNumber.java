package kz.ruqsat.visa.application;

import java.time.LocalDate;

/** Numbers of visa applications for people. Source: identifiers, 4. */
public final class CaseNumber {

    private CaseNumber() {}

    /** {@code VIS-<body without hyphens>-<year>-<seven digits>}. */
    public static String of(String body, LocalDate filedOn, long serial) {
        return "VIS-%s-%d-%07d".formatted(body.replace("-", ""), filedOn.getYear(), serial);
    }
}
