package kz.ruqsat.checker.picture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A case as one service has it; two services may have cases of the same id.
 *
 * @param database of the service
 * @param row its row
 * @param history its moves in order
 * @param terms its terms, in the order of their starts
 */
public record Case(String database, Row row, List<Move> history, List<Term> terms) {

    public String id() {
        return row.text("case_id");
    }

    public String kind() {
        return row.text("kind");
    }

    public String state() {
        return row.text("state");
    }

    /** Body in charge. */
    public String body() {
        return row.text("body");
    }

    /** The file as the service wrote it. */
    public JsonNode file() {
        return row.json("file");
    }

    /** Moves by these rows of the state table. */
    public Stream<Move> moves(String... transitions) {
        List<String> wanted = List.of(transitions);
        return history.stream().filter(move -> wanted.contains(move.transition()));
    }

    /** The first move by one of these rows. */
    public Optional<Move> first(String... transitions) {
        return moves(transitions).findFirst();
    }
}
