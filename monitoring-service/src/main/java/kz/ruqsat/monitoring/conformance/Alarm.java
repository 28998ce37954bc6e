package kz.ruqsat.monitoring.conformance;

/**
 * A trail that must not be.
 *
 * @param kind its name
 * @param sequence of the stage that shows it
 */
public record Alarm(Kind kind, long sequence) {

    /** The names of alarms, each with the rule that is broken. */
    public enum Kind {
        /** Sent to the Committee although a ground of refusal was found. */
        SENT_WITH_A_GROUND("R-080"),
        /** An answer of the Committee to a request that was never sent. */
        ANSWER_WITHOUT_REQUEST("R-085"),
        /** The term of the Committee made longer after its end. */
        EXTENDED_TOO_LATE("R-087"),
        /** The term of the Committee made longer twice. */
        EXTENDED_TWICE("R-088"),
        /** An invitation agreed that no decision was awaited on. */
        AGREED_WITHOUT_ANSWER("R-091"),
        /** A refusal that names no ground. */
        REFUSED_WITHOUT_GROUND("R-082"),
        /** A stage entered by a kind of body that does not perform this service. */
        WRONG_REPORTER("R-010"),
        /** A stage of the procedure after the case had ended. */
        STAGE_AFTER_THE_END("R-013"),
        /** A stage that was performed before the one ahead of it. */
        OUT_OF_ORDER("R-014");

        private final String rule;

        Kind(String rule) {
            this.rule = rule;
        }

        /** The rule that is broken. */
        public String rule() {
            return rule;
        }
    }
}
