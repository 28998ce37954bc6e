package kz.ruqsat.rulebook.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import kz.ruqsat.rulebook.wording.Languages;

/**
 * One row of a list of the law.
 *
 * @param key what it is known by
 * @param name by language; left out where it has none
 * @param row its fields
 */
public record ReferenceRow(
        String key,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> name,
        Object row) {

    static ReferenceRow of(String kind, String code, Object row, Languages languages) {
        return new ReferenceRow(code, languages.word(kind, code), row);
    }

    static ReferenceRow unnamed(String key, Object row) {
        return new ReferenceRow(key, Map.of(), row);
    }
}
