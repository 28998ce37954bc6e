package kz.ruqsat.visa.invitation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import kz.ruqsat.contracts.CaseId;

/** Where an agreed invitation stands here. The person is known only while somebody may apply. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EntryState.Fetching.class, name = "FETCHING"),
    @JsonSubTypes.Type(value = EntryState.Open.class, name = "OPEN"),
    @JsonSubTypes.Type(value = EntryState.TakenUp.class, name = "TAKEN_UP"),
    @JsonSubTypes.Type(value = EntryState.Closed.class, name = "CLOSED")
})
public sealed interface EntryState {

    /** Its name. */
    String code();

    /** Known; the person is being fetched. */
    record Fetching() implements EntryState {
        @Override
        public String code() {
            return "FETCHING";
        }
    }

    /** It can be applied on. */
    record Open(Holder holder) implements EntryState {
        @Override
        public String code() {
            return "OPEN";
        }
    }

    /**
     * An application on it is open; there is no second one at the same time.
     *
     * @param application case of that application
     */
    record TakenUp(Holder holder, CaseId application) implements EntryState {
        @Override
        public String code() {
            return "TAKEN_UP";
        }
    }

    /**
     * It can no longer be applied on, and the person is forgotten here.
     *
     * @param reason {@code USED}, {@code EXPIRED} or {@code ANNULLED}
     */
    record Closed(String reason) implements EntryState {
        @Override
        public String code() {
            return "CLOSED";
        }
    }
}
