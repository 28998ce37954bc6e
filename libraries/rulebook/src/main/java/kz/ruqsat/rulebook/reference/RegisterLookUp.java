package kz.ruqsat.rulebook.reference;

import java.util.List;
import java.util.Optional;

/**
 * A look-up in a state system: what is asked, what is kept, and what follows from it. Source.
 *
 * @param system code of the state system
 * @param key parts of the key, joined by a colon
 * @param moments when it is made
 * @param categories only for petitions for one of these; empty for all
 * @param claims only for petitions that claim one of these groups; empty for all
 * @param keep JSON pointers of what is kept of a record
 * @param marks facts that ask for a ground
 * @param several mark where several records fit; empty if nothing follows
 * @param absent mark where there is none; empty if nothing follows
 * @param ended mark where the record found is no longer valid; empty if nothing follows
 * @param proves what a fact is proof of
 * @param rules rule ids it rests on
 */
public record RegisterLookUp(
        String system,
        List<KeyPart> key,
        List<Moment> moments,
        List<String> categories,
        List<String> claims,
        List<String> keep,
        List<Mark> marks,
        String several,
        String absent,
        String ended,
        Optional<Proof> proves,
        List<String> rules) {

    /** When a look-up is made. */
    public enum Moment {
        /** Before acceptance. */
        FILED,
        /** Before the invitation is agreed: the check of the lists is made once more (I10). */
        DECIDING,
        /** Before a visa application is accepted (V3). */
        VISA_FILED,
        /** The same for the inviter's petition in the country: nobody looked at person and inviter before. */
        IN_COUNTRY,
        /** The list check of the automatic desk that issues electronic visas. */
        ELECTRONIC,
        /** Before an operation on a visa is accepted. */
        OPERATION
    }

    /** What a key is made of. */
    public enum KeyPart {
        /** BIN of the inviting party. */
        INVITER_BIN,
        /** IIN of the inviting party. */
        INVITER_IIN,
        /** Reference of the payment of the state duty or consular fee. */
        PAYMENT,
        /** Issuing country and number of the travel document, joined by a hyphen. */
        PASSPORT,
        /** Date of birth, such as 1990-05-17. */
        BIRTH_DATE
    }

    /**
     * A kept fact that asks for a ground.
     *
     * @param fact JSON pointer of what is kept
     * @param is the value that does; {@code *} any value, {@code +} a number above 0
     * @param mark name of the mark
     */
    public record Mark(String fact, String is, String mark) {
        private static final String ANY = "*";
        private static final String ABOVE_ZERO = "+";

        /** Whether a kept value asks for it. */
        public boolean isMetBy(String value) {
            return switch (is) {
                case ANY -> !value.isEmpty();
                case ABOVE_ZERO -> !value.isEmpty() && !value.equals("0");
                default -> is.equals(value);
            };
        }
    }

    /**
     * A kept fact that proves membership of a group.
     *
     * @param fact JSON pointer of what is kept
     * @param is the value that proves it
     * @param group code of the group, as a petition claims it
     */
    public record Proof(String fact, String is, String group) {}

    public RegisterLookUp {
        key = List.copyOf(key);
        moments = List.copyOf(moments);
        categories = List.copyOf(categories);
        claims = List.copyOf(claims);
        keep = List.copyOf(keep);
        marks = List.copyOf(marks);
        rules = List.copyOf(rules);
    }

    static RegisterLookUp read(Row row) {
        return new RegisterLookUp(
                row.text("system"),
                row.someOf("key", KeyPart.class),
                row.someOf("moments", Moment.class),
                row.texts("categories"),
                row.texts("claims"),
                row.texts("keep"),
                row.rows("marks", "fact").stream()
                        .map(mark -> new Mark(mark.text("fact"), mark.text("is"), mark.text("mark")))
                        .toList(),
                row.textOrEmpty("several"),
                row.textOrEmpty("absent"),
                row.textOrEmpty("ended"),
                row.row("proves").map(proof -> new Proof(proof.text("fact"), proof.text("is"), proof.text("group"))),
                row.texts("rules"));
    }
}
