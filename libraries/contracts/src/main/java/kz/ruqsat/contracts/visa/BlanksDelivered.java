package kz.ruqsat.contracts.visa;

import kz.ruqsat.contracts.Event;

/**
 * A body got blanks for stickers; each number is delivered once. Key is a case of the delivery's own. Source: R-023.
 *
 * @param body code of the body, for example {@code EMB-DEL}
 * @param firstNumber first number of the range
 * @param lastNumber last number of the range, included
 * @param count how many numbers
 */
public record BlanksDelivered(String body, String firstNumber, String lastNumber, long count) implements Event {}
