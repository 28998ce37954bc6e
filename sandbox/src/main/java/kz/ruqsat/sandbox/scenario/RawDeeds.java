package kz.ruqsat.sandbox.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.client.Api;
import kz.ruqsat.sandbox.client.RecordSender;
import kz.ruqsat.sandbox.client.SeenRecord;
import kz.ruqsat.sandbox.process.StandService;
import kz.ruqsat.sandbox.scenario.Hands.Case;

/** Requests and records that nobody makes who means well; nothing is added to them and nothing is tried again. */
final class RawDeeds implements AutoCloseable {
    private final Map<StandService, Api> services;
    private final RecordSender sender;
    private final Witness witness;

    RawDeeds(Map<StandService, Api> services, String kafka, Witness witness) {
        this.services = services;
        this.sender = new RecordSender(kafka);
        this.witness = witness;
    }

    String call(Step step, Deed.Calls deed, Hands hands) {
        var headers = texts(deed.headers(), hands);
        var body = deed.body().map(each -> each.bytes(hands)).orElse(new byte[0]);
        if (deed.body().isPresent() && deed.body().get() instanceof Payload.Json) {
            headers.putIfAbsent("Content-Type", "application/json");
        }
        try {
            var answer = services.get(deed.to())
                    .sendOnce(step.by(), deed.method(), hands.filled(deed.path()), headers, body);
            deed.as()
                    .ifPresent(name -> hands.take(name, new Case(deed.to(), hands.filled(deed.path()), answer.body())));
            step.requireFound(answer.body());
            return answer.body().path("state").asText("");
        } catch (IllegalArgumentException e) {
            throw new StandException("such a request cannot be made: " + e.getMessage(), e);
        }
    }

    String send(Deed.Sends deed, Hands hands) {
        var headers = texts(deed.headers(), hands);
        var value = deed.value().map(each -> each.bytes(hands)).orElse(null);
        var place = sender.send(deed.topic(), hands.filled(deed.key()), headers, value);
        return became(place, deed.disposition());
    }

    String repeat(Deed.Repeats deed, Hands hands) {
        var records = witness.records(hands.get(deed.on()).id()).stream()
                .filter(each -> each.topic().equals(deed.topic()))
                .toList();
        var record = chosen(records, deed);
        return became(sender.send(record.topic(), record.key(), record.headers(), record.value()), deed.disposition());
    }

    private static SeenRecord chosen(List<SeenRecord> records, Deed.Repeats deed) {
        int number = deed.number() == 0 ? records.size() : deed.number();
        if (number < 1 || number > records.size()) {
            throw new StandException("there are " + records.size() + " records of " + deed.on() + " on " + deed.topic()
                    + ", and number " + deed.number() + " was to be sent again");
        }
        return records.get(number - 1);
    }

    private String became(RecordSender.Place place, Optional<String> expected) {
        if (expected.isEmpty()) {
            return "partition " + place.partition() + ", offset " + place.offset();
        }
        var actual = witness.dispositionOf(place);
        if (!actual.equals(expected.get())) {
            throw new Difference.Found(
                    List.of(new Difference("what became of the record", List.of(expected.get()), List.of(actual))));
        }
        return actual;
    }

    private static Map<String, String> texts(Map<String, Object> headers, Hands hands) {
        var texts = new LinkedHashMap<String, String>();
        headers.forEach((name, value) -> texts.put(name, hands.filled(String.valueOf(value))));
        return texts;
    }

    @Override
    public void close() {
        sender.close();
    }
}
