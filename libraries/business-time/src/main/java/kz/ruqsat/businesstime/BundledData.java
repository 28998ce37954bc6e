package kz.ruqsat.businesstime;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** The data sets inside this library: {@code bundled-versions.json} lists them, the newest last. */
final class BundledData {

    private static final String INDEX = "bundled-versions.json";

    record Versions(List<String> calendars, List<String> terms) {}

    private BundledData() {}

    static Versions versions() {
        return DataFiles.read(open(INDEX), INDEX, Versions.class);
    }

    static WorkingCalendar newestCalendar() {
        return calendar(versions().calendars().getLast());
    }

    static WorkingCalendar calendar(String version) {
        requireBundled("calendar", version, versions().calendars());
        String name = "calendar-kz-" + version + ".json";
        WorkingCalendar calendar = WorkingCalendar.read(open(name), name);
        requireSame(name, version, calendar.version());
        return calendar;
    }

    static StatutoryTerms newestTerms() {
        return terms(versions().terms().getLast());
    }

    static StatutoryTerms terms(String version) {
        requireBundled("table of terms", version, versions().terms());
        String name = "statutory-terms-" + version + ".json";
        StatutoryTerms terms = StatutoryTerms.read(open(name), name);
        requireSame(name, version, terms.version());
        return terms;
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(BundledData.class.getResourceAsStream(name), () -> name + " is not bundled");
    }

    private static void requireBundled(String what, String version, List<String> bundled) {
        if (!bundled.contains(version)) {
            throw new IllegalArgumentException(
                    "No " + what + " of version " + version + " is bundled, only " + bundled);
        }
    }

    private static void requireSame(String name, String wanted, String found) {
        if (!wanted.equals(found)) {
            throw new InvalidDataFileException(name, "holds version " + found + " under the name of " + wanted);
        }
    }
}
