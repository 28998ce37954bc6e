package kz.ruqsat.approval.berkut;

import kz.ruqsat.approval.request.Acceptance;

/** What Berkut made of a request. */
public sealed interface Delivered {

    /** It has it; the receipt of the first time, whichever try this was. */
    record Accepted(Acceptance acceptance) implements Delivered {}

    /**
     * It will not take it, however often it is sent.
     *
     * @param reason a code, such as {@code HTTP_422}
     */
    record Refused(String reason) implements Delivered {}
}
