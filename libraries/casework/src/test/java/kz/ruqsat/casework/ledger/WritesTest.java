package kz.ruqsat.casework.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WritesTest {

    private static Map<String, Object> term(String clock, long generation, String status) {
        return Map.of("case_id", "c", "clock", clock, "generation", generation, "status", status);
    }

    @Test
    void a_term_that_starts_and_ends_in_one_statement_is_written_as_ended() {
        Writes writes = new Writes();
        writes.add(Statement.TERMS, term("A", 2, "RUNNING"));
        writes.add(Statement.TERMS, term("B", 2, "RUNNING"));
        writes.add(Statement.TERMS_ENDED, term("A", 2, "STOPPED"));
        writes.add(Statement.TERMS_ENDED, term("A", 1, "STOPPED"));

        Map<String, List<Map<String, Object>>> all = writes.all();

        assertThat(all.get(Statement.TERMS)).containsExactly(term("A", 2, "STOPPED"), term("B", 2, "RUNNING"));
        assertThat(all.get(Statement.TERMS_ENDED)).containsExactly(term("A", 1, "STOPPED"));
    }

    @Test
    void a_part_without_rows_is_left_out() {
        Writes writes = new Writes();
        writes.add(Statement.TERMS, term("A", 1, "RUNNING"));
        writes.add(Statement.TERMS_ENDED, term("A", 1, "STOPPED"));

        assertThat(writes.all()).containsOnlyKeys(Statement.TERMS);
    }
}
