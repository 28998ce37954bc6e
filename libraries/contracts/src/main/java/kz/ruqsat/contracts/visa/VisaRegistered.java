package kz.ruqsat.contracts.visa;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Event;

/**
 * The visa stands in the register and is valid; from here on it is a case of its own. Source: L1, R-021, R-031.
 *
 * @param number number of the sticker or of the electronic visa
 * @param issuedIn case of the application or of the operation it was issued in
 * @param body code of the body that issued it, for example {@code EMB-DEL}
 * @param category visa category
 * @param entries {@code SINGLE} or {@code MULTIPLE}
 * @param validFrom first day
 * @param validTo last day
 * @param previousVisa id of the visa whose place it takes; empty if there is none
 * @param contentHash hash of the visa as issued; it is never edited
 */
public record VisaRegistered(
        String number,
        CaseId issuedIn,
        String body,
        String category,
        String entries,
        LocalDate validFrom,
        LocalDate validTo,
        String previousVisa,
        @JsonSetter(nulls = Nulls.AS_EMPTY) String contentHash)
        implements Event {}
