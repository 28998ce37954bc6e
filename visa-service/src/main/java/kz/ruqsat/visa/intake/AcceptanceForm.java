package kz.ruqsat.visa.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The consular fee is paid (V3).
 *
 * @param feePayment reference of the payment
 */
@Schema(description = "Acceptance of an application whose consular fee is paid (V3)")
record AcceptanceForm(
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9./_-]{0,39}") @Schema(examples = "KZ-FEE-0001")
        String feePayment) {}
