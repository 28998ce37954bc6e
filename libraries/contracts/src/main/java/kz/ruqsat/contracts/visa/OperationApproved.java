package kz.ruqsat.contracts.visa;

import kz.ruqsat.contracts.Event;

/**
 * Decided in favour; it is to be executed. Source: state model 5.
 *
 * @param body code of the body, for example {@code MIA75}
 * @param result {@code NEW_VISA}, {@code EXIT_VISA} or {@code NO_VISA}
 * @param stickerNumber number of the blank that was made out; empty if there is none
 */
public record OperationApproved(String body, String result, String stickerNumber) implements Event {}
