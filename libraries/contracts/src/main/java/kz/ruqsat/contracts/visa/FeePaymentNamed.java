package kz.ruqsat.contracts.visa;

import kz.ruqsat.contracts.Event;

/**
 * The portal named the payment of the consular fee for an electronic visa; the payment gateway is asked whether it is there. Source.
 *
 * @param body code of the competent body, for example {@code VMP}
 */
public record FeePaymentNamed(String body) implements Event {}
