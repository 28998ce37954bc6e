package kz.ruqsat.visa.issued;

import java.util.UUID;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.rulebook.facts.BodyKind;
import kz.ruqsat.visa.sticker.Sticker;

/** What can be asked of an issued visa. */
public sealed interface VisaCommand {

    /** Its name for people. */
    default String command() {
        return switch (this) {
            case Begin _ -> "issue";
            case PassLastDay _ -> "expiry";
            case RecordCrossing _ -> "border-crossing";
            case ReportCorrection _ -> "correction";
            case Cancel _ -> "cancellation";
            case Supersede _ -> "replacement";
            case LinkApplication _ -> "link";
            case Replace _ -> "succession";
        };
    }

    /**
     * L1: the visa was handed over.
     *
     * @param visa as it begins
     * @param sticker what is printed
     * @param bearer whose it is
     * @param origin what it comes from
     */
    record Begin(IssuedVisa visa, Sticker sticker, Bearer bearer, Origin origin) implements VisaCommand {

        /** What a visa comes from. */
        public enum Origin {
            /** An application, on a basis of its own. */
            APPLICATION,
            /** An operation, on what the visa before it rested on. */
            OPERATION
        }
    }

    /** An application was filed to take the place of this invalid visa. */
    record LinkApplication(CaseId application) implements VisaCommand {}

    /**
     * Another visa is issued in the place of this invalid one.
     *
     * @param newVisa id of that visa
     * @param application case in which it is issued
     */
    record Replace(UUID newVisa, CaseId application) implements VisaCommand {}

    /** L2: its last day is over. */
    record PassLastDay() implements VisaCommand {}

    /** L3, or only a crossing. */
    record RecordCrossing(Crossing crossing) implements VisaCommand {}

    /**
     * L4: a correction was found in it.
     *
     * @param foundBy code of the body that found it
     * @param finderKind kind of that body
     * @param madeBy whose fault it is
     */
    record ReportCorrection(String foundBy, BodyKind finderKind, CorrectionMadeBy madeBy) implements VisaCommand {}

    /**
     * L5: it is cancelled.
     *
     * @param ground code of the ground of cancellation
     * @param body code of the body that cancels it
     * @param bodyKind kind of that body
     */
    record Cancel(String ground, String body, BodyKind bodyKind) implements VisaCommand {

        /** A person holds one valid visa: the new one ends the older. */
        public static final String NEW_VISA_ISSUED = "NEW_VISA_ISSUED";
    }

    /**
     * L6: another visa takes its place.
     *
     * @param newVisa id of that visa
     * @param body code of the body that issues it
     * @param bodyKind kind of that body
     */
    record Supersede(UUID newVisa, String body, BodyKind bodyKind) implements VisaCommand {}
}
