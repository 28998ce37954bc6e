package kz.ruqsat.monitoring.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.ruqsat.monitoring.desks.Desks;
import kz.ruqsat.web.deadletters.DeadLetter;

/**
 * Records that some service could not handle, of all services, those that lie longest first.
 *
 * @param standings the lists there are, one of them chosen
 * @param away services that did not answer: what waits there is not known
 * @param more services of which there are more than are shown
 */
public record DeadLettersPage(List<Frame.Link> standings, List<String> away, List<Line> lines, List<Frame.Link> more) {

    /** The states a record can lie in, those that wait for somebody first. */
    static final List<String> STATES = List.of("PARKED", "WAITING", "SET_ASIDE", "IGNORED");

    /**
     * A record.
     *
     * @param place topic, partition and offset
     * @param href the record itself; empty for those who may not see what it holds
     * @param caseHref its case; empty where that cannot be read, and for those who see no cases
     * @param age how long it has lain there
     * @param fault why, in a sentence
     */
    public record Line(
            String place,
            String href,
            String service,
            String caseId,
            String caseHref,
            String sequence,
            String state,
            String fault,
            long attempts,
            long waitingBehind,
            Moment parked,
            String age) {}

    static DeadLettersPage of(Frames frames, String status, List<Desks.OfService> found, Instant realNow) {
        Tongue t = frames.tongue();
        return new DeadLettersPage(
                STATES.stream()
                        .map(each -> new Frame.Link(
                                each, t.label("letters." + each), address(each, Map.of()), each.equals(status)))
                        .toList(),
                found.stream()
                        .filter(Desks.OfService::away)
                        .map(Desks.OfService::service)
                        .toList(),
                found.stream()
                        .flatMap(DeadLettersPage::letters)
                        .sorted(Comparator.comparing((Map.Entry<String, DeadLetter> each) ->
                                each.getValue().parkedAt()))
                        .map(each -> line(frames, each.getKey(), each.getValue(), realNow))
                        .toList(),
                found.stream()
                        .filter(each -> !each.letters().next().isEmpty())
                        .map(each -> more(t, status, each))
                        .toList());
    }

    private static Stream<Map.Entry<String, DeadLetter>> letters(Desks.OfService of) {
        return of.letters().items().stream().map(letter -> Map.entry(of.service(), letter));
    }

    private static Frame.Link more(Tongue t, String status, Desks.OfService of) {
        return new Frame.Link(
                of.service(),
                t.label("more") + ": " + of.service(),
                address(
                        status,
                        Map.of("desk", of.service(), Filter.CURSOR, of.letters().next())),
                false);
    }

    private static String address(String status, Map<String, String> besides) {
        var query = new TreeMap<>(besides);
        query.put("status", status);
        return Filter.address(Pages.DEAD_LETTERS.path(), query);
    }

    private static Line line(Frames frames, String service, DeadLetter letter, Instant realNow) {
        Tongue t = frames.tongue();
        boolean known = !letter.caseId().isEmpty() && frames.seesCases();
        return new Line(
                letter.topic() + " " + letter.partition() + "/" + letter.offset(),
                frames.mayOpenRecordsOf(service) ? DeadLetterPage.address(service, letter.id()) : "",
                service,
                letter.caseId(),
                known ? TermAddress.ofCase(letter.caseId()) : "",
                letter.sequence() == 0 ? "" : Long.toString(letter.sequence()),
                t.label("letter." + letter.state()),
                t.label("fault." + letter.reason()),
                letter.attempts(),
                letter.waitingBehind(),
                t.moment(letter.parkedAt()),
                t.shortly(Duration.between(letter.parkedAt(), realNow)));
    }
}
