package kz.ruqsat.visa.operation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.reference.Asker;
import kz.ruqsat.visa.incountry.Membership;

/**
 * What is asked for, and what was told with it. Kept while the operation is open, forgotten when it ends.
 *
 * @param asked the operation
 * @param askedBy who asks
 * @param dutyPayment reference of the payment of the duty; empty if none is named
 * @param membership claim to the special group; worth nothing until a register proves it
 * @param passport the passport that the visa is to be in
 * @param earlierApplicationsOn dates of the holder's earlier applications for the same category
 */
public record Filing(
        Operation asked,
        Asker askedBy,
        String dutyPayment,
        Membership membership,
        Passport passport,
        List<LocalDate> earlierApplicationsOn) {

    /** The passport that the visa is to be in. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = SamePassport.class, name = "SAME"),
        @JsonSubTypes.Type(value = NewPassport.class, name = "NEW")
    })
    public sealed interface Passport {

        /** Its last day. */
        LocalDate expiresOn();
    }

    /** The one it is in. */
    public record SamePassport(LocalDate expiresOn) implements Passport {}

    /**
     * Another one, which replaced a lost or an old one.
     *
     * @param issuedBy ISO 3166-1 alpha-2
     * @param number in normal form
     */
    public record NewPassport(String issuedBy, String number, LocalDate expiresOn) implements Passport {

        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "NewPassport[not shown]";
        }
    }

    public Filing {
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(askedBy, "askedBy");
        Objects.requireNonNull(dutyPayment, "dutyPayment");
        Objects.requireNonNull(membership, "membership");
        Objects.requireNonNull(passport, "passport");
        earlierApplicationsOn = List.copyOf(earlierApplicationsOn);
    }
}
