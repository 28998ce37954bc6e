package kz.ruqsat.visa.issued;

import java.util.List;
import java.util.Map;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.contracts.visa.InvalidVisaLinked;
import kz.ruqsat.contracts.visa.InvalidVisaReplaced;
import kz.ruqsat.visa.issued.VisaCommand.LinkApplication;
import kz.ruqsat.visa.issued.VisaCommand.Replace;
import kz.ruqsat.visa.issued.VisaStanding.Invalid;

/**
 * What follows an invalid visa: applications that are to take its place, and the one visa that does. It stays invalid.
 *
 * @rule R-022
 */
final class Succession {

    private Succession() {}

    static Outcome<IssuedVisa> link(IssuedVisa visa, Invalid state, LinkApplication command) {
        if (!state.newVisa().isEmpty()) {
            return Outcome.refused(replacedAlready());
        }
        IssuedVisa next = visa.now(state.followedBy(command.application().toString(), ""));
        return Outcome.moved(next, "L-LINK")
                .publish(new InvalidVisaLinked(command.application()))
                .report(StageOfVisa.optional(next))
                .because(Map.of("application", command.application()))
                .done();
    }

    static Outcome<IssuedVisa> replace(IssuedVisa visa, Invalid state, Replace command) {
        if (!state.newVisa().isEmpty()) {
            return Outcome.refused(replacedAlready());
        }
        IssuedVisa next = visa.now(state.followedBy(
                command.application().toString(), command.newVisa().toString()));
        return Outcome.moved(next, "L-REPLACED")
                .publish(new InvalidVisaReplaced(command.newVisa()))
                .report(StageOfVisa.optional(next))
                .because(Map.of("newVisa", command.newVisa()))
                .done();
    }

    private static Refusal replacedAlready() {
        String detail = "Another visa was issued in the place of this one already.";
        return Refusal.ruleViolation(
                detail, List.of("R-022"), List.of(new FieldError("/replacesVisa", "replaced-already", detail)));
    }
}
