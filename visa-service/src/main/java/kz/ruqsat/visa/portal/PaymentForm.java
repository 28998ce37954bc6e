package kz.ruqsat.visa.portal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The payment of the consular fee is named; V3 follows when the payment gateway confirms it. */
@Schema(
        description =
                "The payment of the consular fee, which the payment gateway confirms (V3, R-173); it is not returned (R-028)")
record PaymentForm(
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9./_-]{0,39}") @Schema(examples = "KZ-FEE-0001")
        String feePayment) {}
