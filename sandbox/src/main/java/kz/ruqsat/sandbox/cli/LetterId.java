package kz.ruqsat.sandbox.cli;

import java.util.regex.Pattern;
import kz.ruqsat.sandbox.NotUnderstoodException;

/**
 * A parked record among those of all services.
 *
 * @param service who could not handle it
 * @param place topic, partition and offset
 */
record LetterId(String service, String place) {
    private static final Pattern FORM = Pattern.compile("([a-z-]+)/([A-Za-z0-9._-]+-\\d+-\\d+)");

    /**
     * Reads an id as it is printed.
     *
     * @throws NotUnderstoodException if it is none, with one that is
     */
    static LetterId of(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new NotUnderstoodException(
                    "not a parked record: " + text + "; one is visa-service/ruqsat.invitation.events.v1-3-17, say, and"
                            + " ./ruqsat dead-letters lists all");
        }
        return new LetterId(parts.group(1), parts.group(2));
    }

    @Override
    public String toString() {
        return service + "/" + place;
    }
}
