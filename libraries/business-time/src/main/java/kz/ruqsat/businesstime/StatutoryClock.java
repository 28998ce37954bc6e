package kz.ruqsat.businesstime;

import java.util.EnumSet;
import java.util.Set;

/** The clocks of the procedure. Lengths are dated data: {@link StatutoryTerms}. */
public enum StatutoryClock {
    /** Review by the MIA division, from registration to Berkut's receipt. Source: R-083. */
    MIA_REVIEW,
    /** Approval by KNB, from Berkut's acceptance. Source: R-086. */
    KNB_3WD,
    /** Detailed check by KNB, in total from the same acceptance. Source. */
    KNB_30CD,
    /** Decision on the invitation, from the receipt of KNB's answer. Source: R-090. */
    DECISION_1WD,
    /** Visa at a mission, from acceptance. Source: R-134. */
    MISSION_VISA,
    /** Visa or operation on a visa in the country, from acceptance. Source: R-136. */
    IN_COUNTRY,
    /** Correction by the applicant, from the return of the papers; no rule of the catalogue, rows I3 and V2. */
    CORRECTION,
    /** Validity of an agreed invitation, from agreement; no rule of the catalogue, OQ-16. */
    INVITATION_TERM,
    /** Validity of an issued visa, to the last day printed on it; the only clock without a length of its own. Row L2. */
    VISA_VALIDITY;

    /** The clocks whose length stands in {@link StatutoryTerms}; the others end on a day that a document names. */
    public static Set<StatutoryClock> ofSetLength() {
        return EnumSet.complementOf(EnumSet.of(VISA_VALIDITY));
    }
}
