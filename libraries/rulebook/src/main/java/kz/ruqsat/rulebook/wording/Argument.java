package kz.ruqsat.rulebook.wording;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** A value in a sentence, written out by language. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Argument.Text.class, name = "TEXT"),
    @JsonSubTypes.Type(value = Argument.Count.class, name = "COUNT"),
    @JsonSubTypes.Type(value = Argument.Day.class, name = "DAY"),
    @JsonSubTypes.Type(value = Argument.Word.class, name = "WORD"),
    @JsonSubTypes.Type(value = Argument.Country.class, name = "COUNTRY"),
    @JsonSubTypes.Type(value = Argument.Phrase.class, name = "PHRASE")
})
public sealed interface Argument {

    /** A code or name that is the same in every language, also the choice of a select. */
    record Text(String text) implements Argument {}

    /** A number, for plurals. */
    record Count(long number) implements Argument {}

    /** A date, written out. */
    record Day(LocalDate date) implements Argument {}

    /** A word of the glossary. */
    record Word(String kind, String code) implements Argument {}

    /** A country by its ISO 3166-1 alpha-2 code. */
    record Country(String code) implements Argument {}

    /** A sentence or phrase inside another. */
    record Phrase(Sentence sentence) implements Argument {}
}
