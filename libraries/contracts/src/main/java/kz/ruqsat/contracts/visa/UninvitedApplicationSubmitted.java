package kz.ruqsat.contracts.visa;

import java.time.LocalDate;
import kz.ruqsat.contracts.Event;

/**
 * An application for a visa that needs no invitation was filed. Source: V1, R-050, R-060.
 *
 * @param caseNumber the number people use
 * @param body code of the competent body, for example {@code MIA75}
 * @param category visa category
 * @param appliedOn civil date in Kazakhstan; fixes age and the duty of fingerprints
 * @param basis why none is needed: the id of the rule, or the treaty
 */
public record UninvitedApplicationSubmitted(
        String caseNumber, String body, String category, LocalDate appliedOn, String basis) implements Event {}
