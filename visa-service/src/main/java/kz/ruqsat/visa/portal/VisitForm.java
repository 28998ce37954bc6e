package kz.ruqsat.visa.portal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who applies for an electronic visa has come to the mission.
 *
 * @param caseNumber number of the application
 * @param travelDocumentNumber of the travel document shown; it has to be that of the application
 */
@Schema(description = "A visit to a mission before an electronic visa is issued (R-101)")
record VisitForm(
        @NotNull @Pattern(regexp = "VIS-VMP-20[0-9]{2}-[0-9]{7}") @Schema(examples = "VIS-VMP-2026-0000123")
        String caseNumber,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 -]{0,29}")
        String travelDocumentNumber) {

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "VisitForm[" + caseNumber + "]";
    }
}
