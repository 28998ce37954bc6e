package kz.ruqsat.visa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.visa.application.Office;
import kz.ruqsat.visa.invitation.AgreedInvitation;
import kz.ruqsat.visa.invitation.Holder;
import kz.ruqsat.visa.invitation.VisaTerms;
import kz.ruqsat.visa.sticker.Sex;

/** A case that is right in everything; tests name what departs from it. */
public final class Examples {

    public static final CaseId INVITATION = new CaseId(UUID.fromString("0195f29f-11aa-7bbc-8ccd-0123456789ab"));
    public static final CaseId APPLICATION = new CaseId(UUID.fromString("0195f29f-22bb-7bbc-8ccd-0123456789ab"));
    public static final UUID VISA = UUID.fromString("0195f29f-33cc-7bbc-8ccd-0123456789ab");
    public static final String MISSION = "EMB-DEL";
    public static final Office EMBASSY = new Office(MISSION, IssuingBody.FOREIGN_MISSION);
    /** Thursday, 12 March 2026, 10:00 in Astana. */
    public static final Instant THURSDAY = Instant.parse("2026-03-12T05:00:00Z");

    private Examples() {}

    public static VisaTerms terms() {
        return new VisaTerms("B2", EntryKind.SINGLE, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 29), 30);
    }

    public static AgreedInvitation invitation() {
        return new AgreedInvitation(
                INVITATION, "0012345678", terms(), MISSION, LocalDate.of(2027, 3, 11), "491240000504");
    }

    public static Holder holder() {
        return holderBornOn(LocalDate.of(1990, 5, 17));
    }

    public static Holder holderBornOn(LocalDate birthDate) {
        return new Holder("SHARMA", "ANITA", birthDate, Sex.F, "IN", "P0001KNA2", "IN", LocalDate.of(2031, 1, 10));
    }

    public static Act officerAt(Instant at) {
        return Act.of(at, new Actor("officer", "MISSION_OFFICER", MISSION));
    }

    public static Act officer() {
        return officerAt(THURSDAY);
    }

    public static Act foreignOfficer() {
        return Act.of(THURSDAY, new Actor("another", "MISSION_OFFICER", "EMB-ISB"));
    }

    public static Act system() {
        return Act.of(THURSDAY, Actor.SYSTEM);
    }
}
