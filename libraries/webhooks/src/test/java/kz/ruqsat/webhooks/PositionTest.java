package kz.ruqsat.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import kz.ruqsat.casework.StageDuties;
import kz.ruqsat.casework.StageDuties.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    private static final Place PLACE = new Place(
            Instant.parse("2026-03-10T05:00:00.123456Z"), UUID.fromString("019a1b2c-0000-7000-8000-000000000001"), 3);

    @Test
    void is_read_back_to_the_microsecond() {
        String text = new Position(PLACE).text();

        assertThat(text).isEqualTo("1773118800123456.3.019a1b2c-0000-7000-8000-000000000001");
        assertThat(Position.read(text)).contains(new Position(PLACE));
    }

    @Test
    void a_replay_from_it_sends_its_own_stage_first() {
        assertThat(new Position(PLACE).before()).isEqualTo(new Place(PLACE.recordedAt(), PLACE.caseId(), 2));
        assertThat(Position.read("start")).contains(new Position(StageDuties.START));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "end",
                "1.2",
                "1.2.x",
                "-1.2.019a1b2c-0000-7000-8000-000000000001",
                "1.-2.019a1b2c-0000-7000-8000-000000000001",
                "99999999999999999.2.019a1b2c-0000-7000-8000-000000000001",
                "1.2.019A1B2C-0000-7000-8000-000000000001"
            })
    void what_was_never_given_out_is_none(String text) {
        assertThat(Position.read(text)).isEmpty();
    }
}
