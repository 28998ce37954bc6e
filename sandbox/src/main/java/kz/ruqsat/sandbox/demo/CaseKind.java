package kz.ruqsat.sandbox.demo;

import java.util.Locale;

/** The kinds of case a story can have; at most one of each. */
public enum CaseKind {
    INVITATION,
    VISA;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
