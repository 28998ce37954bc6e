package kz.ruqsat.rulebook.reference;

import java.util.HashMap;
import java.util.Map;

/**
 * Which ground a fact of a register or of the petition asks for. Source: R-079.
 *
 * @param groundOf ground code by name of the mark
 */
public record RegisterMarks(Map<String, String> groundOf) {
    public RegisterMarks {
        groundOf = Map.copyOf(groundOf);
    }

    static RegisterMarks read(Row file, Grounds grounds) {
        for (Row row : file.rows("marks", "mark")) {
            if (grounds.find(row.text("ground")).isEmpty()) {
                throw row.broken("ground", "'" + row.text("ground") + "' is not in refusal-grounds.json");
            }
        }
        Map<String, Row> rows = Keyed.by(file.rows("marks", "mark"), row -> row, row -> row.text("mark"));
        Map<String, String> groundOf = new HashMap<>();
        rows.forEach((mark, row) -> groundOf.put(mark, row.text("ground")));
        return new RegisterMarks(groundOf);
    }
}
