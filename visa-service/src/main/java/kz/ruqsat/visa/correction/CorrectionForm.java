package kz.ruqsat.visa.correction;

import jakarta.validation.constraints.NotNull;
import kz.ruqsat.visa.issued.CorrectionMadeBy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A correction that was found.
 *
 * @param madeBy whose fault it is; decides nothing about the visa, only about the fee of the next application
 */
@Schema(description = "A correction that was found in a visa (L4)")
record CorrectionForm(@NotNull CorrectionMadeBy madeBy) {}
