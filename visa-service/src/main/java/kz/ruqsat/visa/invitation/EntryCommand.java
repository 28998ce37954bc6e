package kz.ruqsat.visa.invitation;

import kz.ruqsat.contracts.CaseId;

/** What can be asked of an agreed invitation. */
public sealed interface EntryCommand {

    /** Its name for people. */
    String command();

    /** The division agreed it. */
    record Receive(AgreedInvitation invitation) implements EntryCommand {
        @Override
        public String command() {
            return "receipt";
        }
    }

    /**
     * The person has come from invitation-service.
     *
     * @param inviter BIN or IIN of the inviting party; empty if it was not told
     */
    record RecordHolder(Holder holder, String inviter) implements EntryCommand {
        @Override
        public String command() {
            return "holder";
        }
    }

    /** Somebody applies on it, and whether that is in order was looked at in the same work. */
    record TakeUp(CaseId application) implements EntryCommand {
        @Override
        public String command() {
            return "application";
        }
    }

    /**
     * The application on it ended without a visa or was returned; another one may follow.
     *
     * @param end why it holds it no longer
     */
    record Free(CaseId application, End end) implements EntryCommand {

        /** Why an application holds its invitation no longer. */
        public enum End {
            REFUSED,
            WITHDRAWN,
            RETURNED
        }

        @Override
        public String command() {
            return switch (end) {
                case REFUSED -> "refusal";
                case WITHDRAWN -> "withdrawal";
                case RETURNED -> "return";
            };
        }
    }

    /** A visa is issued on it. */
    record Use(CaseId application) implements EntryCommand {
        @Override
        public String command() {
            return "issue";
        }
    }

    /** It expired or was annulled. */
    record Close(String reason) implements EntryCommand {
        @Override
        public String command() {
            return "closing";
        }
    }
}
