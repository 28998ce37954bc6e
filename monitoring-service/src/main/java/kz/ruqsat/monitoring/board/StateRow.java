package kz.ruqsat.monitoring.board;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.qute.RawString;

/**
 * Open cases that have something in common: a state, a region, a body or a service.
 *
 * @param code what they have in common
 * @param href the terms of these cases
 * @param counts how many are in time, due soon and late, as one text
 * @param ages how many have stood there how long, as one text
 * @param oldest how long the one has that came first
 * @param came in the last 24 hours; empty where that is not told
 * @param grows a word if more came than went, else empty
 * @param bar the same as a picture
 */
public record StateRow(
        String code,
        String text,
        String href,
        long count,
        long inTime,
        long soon,
        long late,
        String counts,
        String ages,
        String oldest,
        String came,
        String went,
        String grows,
        @JsonIgnore RawString bar) {}
