package kz.ruqsat.contracts;

/**
 * One kind of event: what it is called on the wire, where it is written, and the record that holds its body.
 *
 * @param type CloudEvents type, {@code kz.ruqsat.<owner>.<event>.v<n>}; a version only ever gains optional fields
 * @param topic the one topic it is written to
 * @param body the record its JSON body maps to
 */
public record EventKind(String type, Topic topic, Class<? extends Event> body) {

    public EventKind {
        if (!type.matches("kz\\.ruqsat\\.[a-z-]+\\.[a-z-]+\\.v[1-9]")) {
            throw new IllegalArgumentException("not a wire type: " + type);
        }
    }
}
