package kz.ruqsat.invitation.petition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Objects;

/** The note verbale by which a petition came to the Ministry of Foreign Affairs, or none. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "note")
@JsonSubTypes({
    @JsonSubTypes.Type(value = NoteVerbale.None.class, name = "NONE"),
    @JsonSubTypes.Type(value = NoteVerbale.Received.class, name = "RECEIVED")
})
public sealed interface NoteVerbale {

    /** The petition was filed at a territorial division. */
    record None() implements NoteVerbale {}

    /**
     * The note as it was received.
     *
     * @param number as its sender numbered it
     * @param datedOn civil date it bears
     * @param inviterKind code of the kind of its sender, of the list of R-052
     */
    record Received(String number, LocalDate datedOn, String inviterKind) implements NoteVerbale {
        public Received {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(datedOn, "datedOn");
            Objects.requireNonNull(inviterKind, "inviterKind");
        }
    }
}
