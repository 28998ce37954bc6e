package kz.ruqsat.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseIdTest {

    private static final long SEED = 20_260_310;

    @Test
    void ids_are_ordered_by_unsigned_bytes_as_postgresql_orders_uuid() {
        Random random = new Random(SEED);
        var ids = Stream.concat(
                        edges(),
                        Stream.generate(() -> new CaseId(new UUID(random.nextLong(), random.nextLong())))
                                .limit(2_000))
                .toList();

        var ours = ids.stream().sorted().toList();
        var bytewise = ids.stream()
                .sorted(Comparator.comparing(CaseIdTest::bytes, Arrays::compareUnsigned))
                .toList();

        assertThat(ours).as("seed %d", SEED).isEqualTo(bytewise);
    }

    @Test
    void ids_with_a_high_first_bit_come_last_where_javas_own_order_puts_them_first() {
        CaseId low = CaseId.of("7fffffff-ffff-7fff-bfff-ffffffffffff");
        CaseId high = CaseId.of("80000000-0000-7000-8000-000000000000");
        CaseId highTail = CaseId.of("7fffffff-ffff-7fff-c000-000000000000");

        assertThat(Stream.of(high, highTail, low).sorted()).containsExactly(low, highTail, high);
    }

    @Test
    void the_order_agrees_with_equality_and_with_the_text() {
        CaseId one = CaseId.of("019cfa7c-9a80-7a11-91c4-2f6a4c8d1e50");
        CaseId other = CaseId.of("019cfa7c-9a80-7a11-91c4-2f6a4c8d1e51");

        assertThat(one).isEqualByComparingTo(CaseId.of(one.toString())).isLessThan(other);
        assertThat(one.toString()).isLessThan(other.toString());
    }

    @Test
    void new_ids_are_version_7_and_sort_by_their_making() {
        var made = Stream.generate(CaseId::next).limit(1_000).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(made).allMatch(id -> id.value().version() == 7 && id.value().variant() == 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "case",
                "1-1-1-1-1",
                "019cfa7c9a807a1191c42f6a4c8d1e50",
                "019cfa7c-9a80-7a11-91c4-2f6a4c8d1e5",
                "019cfa7c-9a80-7a11-91c4-2f6a4c8d1e500",
                "019cfa7c-9a80-7a11-91c4-2f6a4c8d1e5g",
                " 019cfa7c-9a80-7a11-91c4-2f6a4c8d1e50"
            })
    void only_the_canonical_text_is_an_id(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CaseId.of(text));
    }

    @Test
    void no_uuid_is_no_id() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseId(null));
    }

    private static Stream<CaseId> edges() {
        return Stream.of(0L, 1L, Long.MAX_VALUE, Long.MIN_VALUE, -1L)
                .flatMap(high -> Stream.of(0L, 1L, Long.MAX_VALUE, Long.MIN_VALUE, -1L)
                        .map(low -> new CaseId(new UUID(high, low))));
    }

    private static byte[] bytes(CaseId id) {
        byte[] fromText = HexFormat.of().parseHex(id.toString().replace("-", ""));
        assertThat(ByteBuffer.wrap(fromText).getLong()).isEqualTo(id.value().getMostSignificantBits());
        return fromText;
    }
}
