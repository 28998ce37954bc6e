package kz.ruqsat.berkut.choosing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalTime;
import java.util.Locale;
import kz.ruqsat.berkut.script.Choice;
import kz.ruqsat.berkut.script.CountedFrom;
import kz.ruqsat.berkut.script.Delay;
import kz.ruqsat.berkut.script.DelayUnit;
import kz.ruqsat.berkut.script.Manner;
import kz.ruqsat.berkut.script.Script;
import kz.ruqsat.berkut.script.ScriptLine;
import kz.ruqsat.contracts.berkut.BerkutReply.Answer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the authority answers requests that nobody wrote a script for: by lot, and always the same for the same seed.
 *
 * @param seed any number
 * @param drawnFrom what the lot of a request follows from
 * @param shares of all requests
 * @param workingDays in which an answer in time comes
 * @param extendedDays calendar days after acceptance in which the answer to an extended request comes
 * @param queue what the desk gets done; requests beyond it wait
 */
@Schema(
        name = "Profile",
        description = "How the authority answers unscripted requests; the same seed gives the same answers")
public record Profile(
        long seed,
        DrawnFrom drawnFrom,
        @Valid Shares shares,
        @Valid Days workingDays,
        @Valid Days extendedDays,
        @Valid Queue queue) {

    private static final int OPENS = 9;
    private static final int LAST_HOUR = 17;
    private static final int LATEST = 5;
    private static final int TERM_DAYS = 3;

    /** What the lot of a request follows from. */
    public enum DrawnFrom {
        /** The travel document, so that another run with other case ids gives the same answers. */
        PERSON,
        /** The case reference and round. */
        CASE
    }

    /** Shares of all requests, each from 0 to 1; what is left is answered in time. {@code rejected} is the share of final answers. */
    @Schema(name = "Shares")
    public record Shares(
            @DecimalMin("0") @DecimalMax("1") Double rejected,
            @DecimalMin("0") @DecimalMax("1") Double extended,
            @DecimalMin("0") @DecimalMax("1") Double silent,
            @DecimalMin("0") @DecimalMax("1") Double late,
            @DecimalMin("0") @DecimalMax("1") Double twice) {

        static final Shares NONE = new Shares(null, null, null, null, null);

        public Shares {
            rejected = orNone(rejected);
            extended = orNone(extended);
            silent = orNone(silent);
            late = orNone(late);
            twice = orNone(twice);
        }

        private static Double orNone(Double share) {
            return share == null ? Double.valueOf(0) : share;
        }
    }

    /** From and to, both included. */
    @Schema(name = "Days")
    public record Days(
            @Min(0) @Max(30) int from, @Min(0) @Max(30) int to) {}

    /** A desk that gets so many requests done on a working day; 0 for as many as come. */
    @Schema(name = "Queue")
    public record Queue(@Min(0) @Max(100_000) int perWorkingDay) {}

    public Profile {
        drawnFrom = drawnFrom == null ? DrawnFrom.PERSON : drawnFrom;
        shares = shares == null ? Shares.NONE : shares;
        workingDays = workingDays == null ? new Days(1, TERM_DAYS) : workingDays;
        extendedDays = extendedDays == null ? new Days(10, 28) : extendedDays;
        queue = queue == null ? new Queue(0) : queue;
    }

    /**
     * The answers of one request.
     *
     * @param waited whole working days that the queue before it takes
     */
    Choice choice(String caseReference, Traits traits, int waited) {
        var key = drawnFrom == DrawnFrom.CASE
                ? caseReference + "|" + traits.round()
                : traits.documentNumber() + "|" + traits.service() + "|" + traits.category() + "|" + traits.round();
        var draw = Draw.of(seed, key);
        double lot = draw.share("way");
        var script = script(draw, lot, waited);
        var from = drawnFrom.name().toLowerCase(Locale.ROOT);
        return new Choice(
                script, "profile seed %d, lot %.4f of the %s, %d days in the queue".formatted(seed, lot, from, waited));
    }

    private Script script(Draw draw, double lot, int waited) {
        if (lot < shares.silent()) {
            return Script.SILENCE;
        }
        if (lot < shares.silent() + shares.extended()) {
            return Script.of(
                    line(
                            draw,
                            Answer.EXTENDED,
                            Delay.workingDays(draw.between("extension", 1, TERM_DAYS)),
                            CountedFrom.ACCEPTANCE),
                    line(draw, verdict(draw), Delay.calendarDays(days(draw, extendedDays)), CountedFrom.ACCEPTANCE));
        }
        boolean late = lot < shares.silent() + shares.extended() + shares.late();
        var answer = late
                ? line(
                        draw,
                        verdict(draw),
                        Delay.workingDays(draw.between("lateness", 1, LATEST)),
                        CountedFrom.TERM_END)
                : line(draw, verdict(draw), queued(days(draw, workingDays), waited), CountedFrom.ACCEPTANCE);
        return draw.share("repetition") < shares.twice() ? Script.of(answer, again()) : Script.of(answer);
    }

    private static int days(Draw draw, Days range) {
        return draw.between("days", range.from(), Math.max(range.from(), range.to()));
    }

    private Answer verdict(Draw draw) {
        return draw.share("verdict") < shares.rejected() ? Answer.REJECTED : Answer.APPROVED;
    }

    private static Delay queued(int days, int waited) {
        return Delay.workingDays(Math.min(days + waited, DelayUnit.WORKING_DAYS.longest()));
    }

    /** On the hour, as people at a desk do not but as a year in minutes needs it. */
    private static ScriptLine line(Draw draw, Answer answer, Delay after, CountedFrom from) {
        var hour = LocalTime.of(draw.between("hour of " + answer, OPENS, LAST_HOUR), 0);
        return new ScriptLine(answer, after, hour, "", from, Manner.PLAIN, "", "");
    }

    private static ScriptLine again() {
        return new ScriptLine(
                Answer.APPROVED,
                new Delay(DelayUnit.HOURS, 1),
                null,
                "",
                CountedFrom.LINE_BEFORE,
                Manner.AGAIN,
                "",
                "");
    }
}
