package kz.ruqsat.visa.issued;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.rulebook.facts.BodyKind;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.facts.Whereabouts;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.visa.Examples;
import kz.ruqsat.visa.application.Basis;
import kz.ruqsat.visa.application.MakingOut;
import kz.ruqsat.visa.application.Office;
import kz.ruqsat.visa.invitation.VisaTerms;
import kz.ruqsat.visa.issued.VisaStanding.Active;
import kz.ruqsat.visa.sticker.Sticker;
import kz.ruqsat.visa.sticker.StickerForm;

/** Issued visas in every standing; tests name what departs from the one that is right in everything. */
public final class Visas {

    public static final UUID PERSON = UUID.fromString("6f1c3b52-9a0e-4a35-8a10-0123456789ab");
    public static final UUID CROSSING = UUID.fromString("6f1c3b52-9a0e-4a35-8a10-ba9876543210");
    public static final Office OFFICE = new Office(Examples.MISSION, IssuingBody.FOREIGN_MISSION);
    public static final Instant ISSUED_AT = Examples.THURSDAY;

    private Visas() {}

    public static IssuedVisa active() {
        return in(new Active(Whereabouts.ABROAD, ISSUED_AT));
    }

    public static IssuedVisa in(VisaStanding standing) {
        return with(Examples.terms(), standing);
    }

    public static IssuedVisa multiple() {
        return with(
                new VisaTerms("B2", EntryKind.MULTIPLE, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 29), 30),
                new Active(Whereabouts.ABROAD, ISSUED_AT));
    }

    public static IssuedVisa with(VisaTerms terms, VisaStanding standing) {
        return new IssuedVisa(
                new CaseId(Examples.VISA),
                "KZ0000042",
                VisaForm.STICKER,
                PERSON,
                OFFICE,
                new Basis.Invited(Examples.invitation()),
                Examples.APPLICATION,
                ISSUED_AT,
                terms,
                "",
                standing);
    }

    public static List<VisaStanding> everyStanding() {
        return List.of(
                new Active(Whereabouts.ABROAD, ISSUED_AT),
                new VisaStanding.Expired(),
                new VisaStanding.UsedUp(CROSSING),
                VisaStanding.Invalid.found("MIA75", BodyKind.MIA_TD, CorrectionMadeBy.OTHER, LocalDate.of(2026, 5, 20)),
                new VisaStanding.Cancelled("NEW_VISA_ISSUED", "EMB-DEL"),
                new VisaStanding.Superseded(Examples.APPLICATION.value()));
    }

    public static Sticker sticker() {
        Map<String, String> fields = new HashMap<>(MakingOut.terms(Examples.terms()));
        fields.put("stickerNumber", "KZ0000042");
        fields.put("surname", "SHARMA");
        fields.put("givenNames", "ANITA");
        fields.put("sex", "F");
        fields.put("birthDate", "1990-05-17");
        fields.put("nationality", "IND");
        fields.put("documentNumber", "P0001KNA2");
        fields.put("invitationNumber", "0012345678");
        fields.put("placeOfIssue", Examples.MISSION);
        fields.put("madeOutOn", "2026-03-12");
        return ((StickerForm.Result.Made) StickerForm.makeOut(fields, LocalDate.of(2026, 3, 12))).sticker();
    }

    public static Bearer bearer(Bearer.Document document) {
        return new Bearer(PERSON, "IN", "P0001KNA2", document);
    }

    public static Crossing crossing(Crossing.Direction direction, String at) {
        return new Crossing(CROSSING, "KZ0000042", direction, Instant.parse(at), "ALA-AIRPORT");
    }
}
