package kz.ruqsat.visa.counter;

import kz.ruqsat.visa.sticker.VisaMrz;

/** The two lines of the machine-readable zone. */
public record MrzView(String line1, String line2) {

    /** As printed. */
    public static MrzView of(VisaMrz zone) {
        return new MrzView(zone.line1(), zone.line2());
    }

    /** Personal data: never printed in logs. */
    @Override
    public String toString() {
        return "MrzView[not shown]";
    }
}
