package kz.ruqsat.contracts.visa;

import kz.ruqsat.contracts.Event;

/**
 * The visa may be printed. Source: V11, R-132.
 *
 * @param body code of the competent body, for example {@code MIA75}
 * @param stickerNumber number of the blank taken
 */
public record VisaApproved(String body, String stickerNumber) implements Event {}
