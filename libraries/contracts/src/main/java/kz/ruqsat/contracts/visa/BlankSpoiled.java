package kz.ruqsat.contracts.visa;

import kz.ruqsat.contracts.Event;

/**
 * A blank was spoiled before handing over and another one taken. Source: V12, R-023.
 *
 * @param body code of the competent body, for example {@code MIA75}
 * @param spoiledNumber the blank that is accounted for
 * @param stickerNumber the blank taken instead
 */
public record BlankSpoiled(String body, String spoiledNumber, String stickerNumber) implements Event {}
