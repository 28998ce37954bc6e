package kz.ruqsat.visa.application;

import java.time.LocalDate;

/** Numbers of visa applications and operations for people. Source: identifiers, 4. */
public final class CaseNumber {

    private CaseNumber() {}

    /** {@code VIS-<body without hyphens>-<year>-<seven digits>}. */
    public static String of(String body, LocalDate filedOn, long serial) {
        return numbered("VIS", body, filedOn, serial);
    }

    /** {@code OPS-<body without hyphens>-<year>-<seven digits>}. */
    public static String ofOperation(String body, LocalDate filedOn, long serial) {
        return numbered("OPS", body, filedOn, serial);
    }

    private static String numbered(String service, String body, LocalDate filedOn, long serial) {
        return "%s-%s-%d-%07d".formatted(service, body.replace("-", ""), filedOn.getYear(), serial);
    }
}
