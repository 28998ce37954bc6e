package kz.ruqsat.visa.invitation;

import java.time.LocalDate;
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

    /** The person has come from invitation-service. */
    record RecordHolder(Holder holder) implements EntryCommand {
        @Override
        public String command() {
            return "holder";
        }
    }

    /**
     * Somebody applies on it.
     *
     * @param application case of the application
     * @param mission where the application is filed
     * @param documentNumber of the travel document shown, as written
     * @param documentExpiresOn its last day
     */
    record TakeUp(CaseId application, String mission, String documentNumber, LocalDate documentExpiresOn)
            implements EntryCommand {
        @Override
        public String command() {
            return "application";
        }

        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "TakeUp[" + application + "]";
        }
    }

    /**
     * The application on it ended without a visa; another one may follow.
     *
     * @param end how it ended
     */
    record Free(CaseId application, End end) implements EntryCommand {

        /** How an application ends without a visa. */
        public enum End {
            REFUSED,
            WITHDRAWN
        }

        @Override
        public String command() {
            return switch (end) {
                case REFUSED -> "refusal";
                case WITHDRAWN -> "withdrawal";
            };
        }
    }

    /**
     * A visa is issued on it.
     *
     * @param terms of the visa
     */
    record Use(CaseId application, VisaTerms terms) implements EntryCommand {
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
