package kz.ruqsat.casework.deadletters;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a record stands on its topic. */
public record Place(String topic, int partition, long offset) {

    private static final Pattern FORM = Pattern.compile("(.{1,249})-(\\d{1,9})-(\\d{1,18})");

    /** Reads {@link #toString}; empty if it is none. */
    public static Optional<Place> of(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(
                        new Place(parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "-" + offset;
    }
}
