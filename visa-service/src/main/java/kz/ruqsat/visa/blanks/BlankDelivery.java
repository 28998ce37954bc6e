package kz.ruqsat.visa.blanks;

import java.time.LocalDate;
import kz.ruqsat.casework.CaseFile;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.visa.sticker.StickerNumber;

/**
 * A range of blanks that a body got.
 *
 * @param deliveryId its case
 * @param body code of the body
 * @param first first number
 * @param last last number, included
 * @param deliveredOn civil date in Kazakhstan
 */
public record BlankDelivery(
        CaseId deliveryId, String body, StickerNumber first, StickerNumber last, LocalDate deliveredOn)
        implements CaseFile {

    /** Name of the kind of case. */
    public static final String KIND = "blank-delivery";

    /** Numbers of one delivery at most: more than any body uses in years, and quick to write. */
    public static final long MOST = 100_000;

    public BlankDelivery {
        if (last.serial() < first.serial() || last.serial() - first.serial() >= MOST) {
            throw new IllegalArgumentException("A delivery has between one and " + MOST + " numbers");
        }
    }

    /** How many numbers. */
    public long count() {
        return last.serial() - first.serial() + 1;
    }

    @Override
    public String state() {
        return "DELIVERED";
    }

    @Override
    public Keys keys() {
        return new Keys("", "", body, "");
    }
}
