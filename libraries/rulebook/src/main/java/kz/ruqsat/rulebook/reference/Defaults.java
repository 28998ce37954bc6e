package kz.ruqsat.rulebook.reference;

/**
 * Numbers of the table of categories that hold for all of them.
 *
 * @param privateTrip filing window of a private trip
 * @param otherPurposes filing window of other purposes
 * @param fingerprintAge age in full years from which prints are due
 */
public record Defaults(FilingWindow privateTrip, FilingWindow otherPurposes, int fingerprintAge) {

    static Defaults read(Row categoryFile) {
        Row defaults = categoryFile.requiredRow("defaults");
        Row windows = defaults.requiredRow("filing_window");
        return new Defaults(
                FilingWindow.read(windows, "private"),
                FilingWindow.read(windows, "other"),
                defaults.requiredRow("fingerprint").number("required_from_age"));
    }
}
