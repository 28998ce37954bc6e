package kz.ruqsat.sandbox.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.ruqsat.sandbox.client.CaseTimeline;

/** What monitoring-service would answer. */
public final class CannedTimelines {
    private CannedTimelines() {}

    public static CaseTimeline silence() {
        return CaseTimeline.from(silenceJson());
    }

    static JsonNode silenceJson() {
        try (var in = CannedTimelines.class.getResourceAsStream("silence.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as it must be printed. */
    static List<String> printedSilence() {
        try (var in = CannedTimelines.class.getResourceAsStream("silence.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
