package kz.ruqsat.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.EnumSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    @Test
    void every_record_that_is_an_event_is_in_the_catalogue() {
        var records = ArchitectureTest.CONTRACTS.stream()
                .filter(c -> c.isAssignableTo(Event.class) && !c.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName);

        assertThat(records)
                .containsExactlyInAnyOrderElementsOf(EventCatalogue.all().stream()
                        .map(kind -> kind.body().getName())
                        .toList());
    }

    @Test
    void a_type_and_a_record_stand_in_it_once() {
        assertThat(EventCatalogue.all()).extracting(EventKind::type).doesNotHaveDuplicates();
        assertThat(EventCatalogue.all()).extracting(EventKind::body).doesNotHaveDuplicates();
    }

    @Test
    void every_event_is_a_record_named_after_its_type() {
        assertThat(EventCatalogue.all()).allSatisfy(kind -> {
            String inWords = kind.body()
                    .getSimpleName()
                    .replaceAll("(?<!^)([A-Z])", "-$1")
                    .toLowerCase(Locale.ROOT);
            assertThat(kind.body().isRecord()).isTrue();
            assertThat(kind.type()).contains("." + inWords + ".v");
        });
    }

    @Test
    void a_topic_carries_the_events_of_one_owner() {
        assertThat(EventCatalogue.all().stream()
                        .map(kind -> kind.topic() + " " + kind.type().split("\\.")[2])
                        .distinct())
                .containsExactlyInAnyOrder(
                        "INVITATION_EVENTS invitation",
                        "APPROVAL_EVENTS approval",
                        "VISA_EVENTS visa",
                        "STAGES stages",
                        "NOTICES notices");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kz.ruqsat.visa.Issued.v1",
                "kz.ruqsat.visa.issued",
                "kz.ruqsat.visa.issued.v0",
                "visa.issued.v1",
                ""
            })
    void anything_else_is_no_wire_type(String type) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EventKind(type, Topic.VISA_EVENTS, Event.class));
    }

    @ParameterizedTest
    @EnumSource
    void a_topic_is_found_by_the_name_it_has_on_the_broker(Topic topic) {
        assertThat(Topic.named(topic.wireName())).contains(topic);
        assertThat(topic.wireName()).matches("[a-z-]+\\.[a-z-]+(\\.[a-z-]+)?\\.v[1-9]");
        assertThat(topic.deadLetters("visa-service")).isEqualTo(topic.wireName() + ".visa-service.dead-letters");
    }

    @Test
    void only_the_replies_are_ever_deleted_by_the_broker() {
        var kept = EnumSet.allOf(Topic.class);
        kept.removeIf(topic -> !topic.retention().isNegative());

        assertThat(kept).isEqualTo(EnumSet.complementOf(EnumSet.of(Topic.BERKUT_REPLIES)));
        assertThat(Topic.BERKUT_REPLIES.retention()).hasDays(400);
    }

    @Test
    void a_topic_of_others_is_none_of_ours() {
        assertThat(Topic.named("sandbox.clock.v1")).isEmpty();
    }
}
