package kz.ruqsat.standclock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.runtime.LaunchMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.ruqsat.businesstime.VirtualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** P-S5, P-T1: which clock a process gets, and which it never gets. */
class ChoosingTheClockTest {

    private static final Instant EPOCH = Instant.parse("2026-03-10T04:00:00Z");
    private static final String NO_TOPIC = "none";
    private static final String NO_BROKER = "127.0.0.1:1";

    @ParameterizedTest
    @CsvSource({
        "NORMAL, prod, false",
        "NORMAL, staging, false",
        "NORMAL, dev, false",
        "NORMAL, test, false",
        "NORMAL, SANDBOX, false",
        "NORMAL, sandbox, true",
        "TEST, test, true",
        "DEVELOPMENT, dev, true"
    })
    void the_virtual_clock_is_for_the_sandbox_and_for_whoever_develops(LaunchMode mode, String profile, boolean may) {
        assertThat(ClockOfService.mayBeVirtual(mode, List.of(profile))).isEqualTo(may);
    }

    @Test
    void the_sandbox_may_be_one_profile_of_several() {
        assertThat(ClockOfService.mayBeVirtual(LaunchMode.NORMAL, List.of("sandbox", "observed")))
                .isTrue();
        assertThat(ClockOfService.mayBeVirtual(LaunchMode.NORMAL, List.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "dev", "test"})
    void a_packaged_service_outside_the_sandbox_does_not_start_with_it_and_says_what_to_do(String profile) {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> ClockOfService.virtual(LaunchMode.NORMAL, List.of(profile), EPOCH, NO_TOPIC, NO_BROKER))
                .withMessageContaining(profile)
                .withMessageContaining("QUARKUS_PROFILE=sandbox");
    }

    @Test
    void the_broker_is_not_even_asked_in_production() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ClockOfService.virtual(
                        LaunchMode.NORMAL, List.of("prod"), EPOCH, "sandbox.clock.v1", NO_BROKER))
                .withMessageContaining("sandbox only");
    }

    @Test
    void without_a_topic_the_virtual_clock_stands_at_its_epoch() {
        var clock = ClockOfService.virtual(LaunchMode.NORMAL, List.of("sandbox"), EPOCH, NO_TOPIC, NO_BROKER);

        assertThat(clock).isInstanceOf(VirtualClock.class);
        assertThat(clock.instant()).isEqualTo(EPOCH);
    }

    @Test
    void the_systems_clock_goes_by_itself_whatever_the_sandbox_says() {
        var service = new ClockOfService("system", EPOCH, "sandbox.clock.v1", NO_BROKER);

        assertThat(service.isVirtual()).isFalse();
        assertThat(service.clock().instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(service.furthest()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void another_kind_of_clock_does_not_exist() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new ClockOfService("sundial", EPOCH, NO_TOPIC, NO_BROKER))
                .withMessageContaining("system or virtual");
    }
}
