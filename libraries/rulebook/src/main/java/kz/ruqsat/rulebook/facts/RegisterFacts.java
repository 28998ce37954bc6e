package kz.ruqsat.rulebook.facts;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What registers and officers know against the case.
 *
 * @param expulsionsDecidedOn dates of court decisions on expulsion
 * @param marks other facts that ask for a ground
 * @param provenGroups groups of the petition's claims that a register proves
 */
public record RegisterFacts(List<LocalDate> expulsionsDecidedOn, Set<RegisterMark> marks, Set<String> provenGroups) {
    public RegisterFacts {
        expulsionsDecidedOn = List.copyOf(expulsionsDecidedOn);
        marks = Collections.unmodifiableSet(new TreeSet<>(marks));
        provenGroups = Collections.unmodifiableSet(new TreeSet<>(provenGroups));
    }

    /** Nothing is known against the case. */
    public static RegisterFacts clean() {
        return new RegisterFacts(List.of(), Set.of(), Set.of());
    }
}
