package kz.ruqsat.monitoring.board;

import java.util.List;
import java.util.Map;
import kz.ruqsat.monitoring.parking.ParkedView;
import kz.ruqsat.web.paging.Page;

/** Records that could not be entered, and those that wait behind them. */
public record DeadLettersPage(List<Line> lines, String next) {

    /**
     * A record.
     *
     * @param place topic, partition and offset
     * @param href the record itself
     * @param caseHref its case; empty where that cannot be read
     */
    public record Line(
            String place,
            String href,
            String caseId,
            String caseHref,
            String sequence,
            String status,
            String fault,
            long waitingBehind,
            Moment entered,
            String lastStep) {}

    static DeadLettersPage of(Tongue t, Page<ParkedView> records) {
        return new DeadLettersPage(
                records.items().stream().map(record -> line(t, record)).toList(),
                records.next().isEmpty()
                        ? ""
                        : Filter.address(Pages.DEAD_LETTERS.path(), Map.of(Filter.CURSOR, records.next())));
    }

    private static Line line(Tongue t, ParkedView record) {
        String caseId = record.caseId().map(Object::toString).orElse("");
        return new Line(
                record.topic() + " " + record.partition() + "/" + record.offset(),
                Pages.DEAD_LETTERS.path() + "/" + record.topic() + "-" + record.partition() + "-" + record.offset(),
                caseId,
                caseId.isEmpty() ? "" : TermAddress.ofCase(caseId),
                record.sequence() == 0 ? "" : Long.toString(record.sequence()),
                record.status(),
                t.label("fault." + record.fault()),
                record.waitingBehind(),
                t.moment(record.enteredAt()),
                record.lastStep());
    }
}
