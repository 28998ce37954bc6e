package kz.ruqsat.visa.operationdesk;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Acceptance of an operation.
 *
 * @param dutyPayment reference of the payment; left out where nothing is charged
 */
@Schema(description = "Acceptance of an operation; extension and restoration are charged (R-170)")
record DutyForm(
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9./_-]{0,39}") @Schema(examples = "KZ-DUTY-0001")
        String dutyPayment) {

    String payment() {
        return dutyPayment == null ? "" : dutyPayment;
    }
}
