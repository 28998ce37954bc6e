package kz.ruqsat.visa.counter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts.Kinship;
import kz.ruqsat.rulebook.identifiers.Fault;
import kz.ruqsat.rulebook.identifiers.TravelDocumentNumber;
import kz.ruqsat.visa.incountry.Membership;
import kz.ruqsat.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A claim to the special group. The registers of the AIFC and of Astana Hub are asked; what is said here proves nothing.
 *
 * @param memberDocumentIssuedBy ISO 3166-1 alpha-2; of a relative only
 * @param memberDocumentNumber travel document of the member; of a relative only
 */
@Schema(description = "A claim to belong to the AIFC, the Innovation Cluster, its Fund or a family of theirs (R-120)")
public record MembershipForm(
        @NotNull @Schema(examples = "SPOUSE") Kinship kinship,

        @Pattern(regexp = "[A-Z]{2}") @Schema(examples = "IN")
        String memberDocumentIssuedBy,

        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 -]{0,29}") @Schema(examples = "P0001KNA2")
        String memberDocumentNumber) {

    /** Refuses a relative without the member, whom alone the registers know. */
    public Membership membership() {
        if (kinship == Kinship.MEMBER) {
            return new Membership(Membership.Standing.CLAIMED, kinship, "");
        }
        if (memberDocumentIssuedBy == null
                || memberDocumentNumber == null
                || TravelDocumentNumber.faultOf(memberDocumentNumber) != Fault.NONE) {
            throw new RefusedException(Refusal.ruleViolation(
                    "Name the member, whom the registers are asked for.",
                    List.of("R-124"),
                    List.of(new FieldError(
                            "/membership/memberDocumentNumber",
                            "required",
                            "travel document of the member of the group"))));
        }
        String number = TravelDocumentNumber.of(memberDocumentNumber).number();
        return new Membership(Membership.Standing.CLAIMED, kinship, memberDocumentIssuedBy + "-" + number);
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "MembershipForm[not shown]";
    }
}
