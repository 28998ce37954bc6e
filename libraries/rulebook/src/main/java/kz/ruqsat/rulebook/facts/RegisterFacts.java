package kz.ruqsat.rulebook.facts;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What registers and officers know against the case.
 *
 * @param lookup whether the registers were asked at all; what was not looked up is never taken as clean
 * @param expulsionsDecidedOn dates of court decisions on expulsion
 * @param marks other facts that ask for a ground
 * @param provenGroups groups of the petition's claims that a register proves
 */
public record RegisterFacts(
        Lookup lookup, List<LocalDate> expulsionsDecidedOn, Set<RegisterMark> marks, Set<String> provenGroups) {

    /** Whether the registers were asked. */
    public enum Lookup {
        ASKED,
        /** Nothing was looked up, as in a dry run: the registers are asked once the petition is filed. */
        NOT_ASKED
    }

    public RegisterFacts {
        Objects.requireNonNull(lookup, "lookup");
        expulsionsDecidedOn = List.copyOf(expulsionsDecidedOn);
        marks = Collections.unmodifiableSet(new TreeSet<>(marks));
        provenGroups = Collections.unmodifiableSet(new TreeSet<>(provenGroups));
    }

    /** What the registers answered. */
    public RegisterFacts(List<LocalDate> expulsionsDecidedOn, Set<RegisterMark> marks, Set<String> provenGroups) {
        this(Lookup.ASKED, expulsionsDecidedOn, marks, provenGroups);
    }

    /** Nothing is known against the case. */
    public static RegisterFacts clean() {
        return new RegisterFacts(List.of(), Set.of(), Set.of());
    }

    /** No register was asked. */
    public static RegisterFacts notAsked() {
        return new RegisterFacts(Lookup.NOT_ASKED, List.of(), Set.of(), Set.of());
    }
}
