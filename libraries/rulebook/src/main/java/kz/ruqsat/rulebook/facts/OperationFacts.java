package kz.ruqsat.rulebook.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.ruqsat.rulebook.reference.Asker;

/**
 * The facts of one operation on a visa.
 *
 * @param askedOn day on which it was asked for, a civil date in Kazakhstan; chooses the texts
 * @param askedBy who asks
 * @param body kind of body that would carry it out
 * @param visa the visa
 * @param asked what is asked of it
 * @param passportExpiresOn last day of the passport
 * @param whereabouts where the holder is
 * @param group the special group
 * @param earlierApplicationsOn dates of earlier applications for B8 or B9, without that of this visa
 */
public record OperationFacts(
        LocalDate askedOn,
        Asker askedBy,
        BodyKind body,
        VisaHeld visa,
        Operation asked,
        LocalDate passportExpiresOn,
        Whereabouts whereabouts,
        SpecialGroupFacts group,
        List<LocalDate> earlierApplicationsOn) {

    public OperationFacts {
        Objects.requireNonNull(askedOn, "askedOn");
        Objects.requireNonNull(askedBy, "askedBy");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(visa, "visa");
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(passportExpiresOn, "passportExpiresOn");
        Objects.requireNonNull(whereabouts, "whereabouts");
        Objects.requireNonNull(group, "group");
        earlierApplicationsOn = List.copyOf(earlierApplicationsOn);
    }
}
