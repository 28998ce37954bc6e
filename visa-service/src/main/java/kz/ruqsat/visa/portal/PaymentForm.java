package kz.ruqsat.visa.portal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The consular fee is paid (V3). */
@Schema(description = "The consular fee is paid; it is not returned (V3, R-028)")
record PaymentForm(
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9./_-]{0,39}") @Schema(examples = "KZ-FEE-0001")
        String feePayment) {}
