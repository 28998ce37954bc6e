package kz.ruqsat.rulebook.facts;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import kz.ruqsat.rulebook.reference.IssuingBody;

/**
 * The facts of one visa application.
 *
 * @param appliedOn date of the application, a civil date in Kazakhstan; chooses the texts
 * @param channel kind of body it was filed at
 * @param asked the visa; its place of issuance is the body it was filed at: mission id, division code, MFA, empty on the portal
 * @param whereabouts where the applicant is
 * @param invitation the invitation
 * @param passport the passport
 * @param documents codes of the documents given
 * @param prints fingerprints
 * @param fee consular fee or state duty
 * @param visasHeld numbers of valid visas that the person holds
 * @param earlierApplicationsOn dates of earlier applications for B8 or B9
 */
public record VisaApplicationFacts(
        LocalDate appliedOn,
        IssuingBody channel,
        VisaAsked asked,
        Whereabouts whereabouts,
        InvitationFacts invitation,
        PassportFacts passport,
        Set<String> documents,
        PrintsStanding prints,
        Duty fee,
        List<String> visasHeld,
        List<LocalDate> earlierApplicationsOn) {

    public VisaApplicationFacts {
        Objects.requireNonNull(appliedOn, "appliedOn");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(whereabouts, "whereabouts");
        Objects.requireNonNull(invitation, "invitation");
        Objects.requireNonNull(passport, "passport");
        Objects.requireNonNull(prints, "prints");
        Objects.requireNonNull(fee, "fee");
        documents = Collections.unmodifiableSet(new TreeSet<>(documents));
        visasHeld = List.copyOf(visasHeld);
        earlierApplicationsOn = List.copyOf(earlierApplicationsOn);
    }
}
