package kz.ruqsat.invitation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The body of a petition that is right in everything: an Indian citizen for B2 at New Delhi. A test names what deviates. */
public final class PetitionBody {

    private String division = "MIA75";
    private String number = "491240000504";
    private String category = "B2";
    private String purpose = "BUSINESS";
    private String documents = "[{\"code\":\"SERVICE_CONTRACT\",\"issuer\":\"COMPANY\"}]";
    private String note = "";
    private String contact = "";
    private final LocalDate filedOn;
    private LocalDate validFrom;
    private String validTo = "";
    private String place = "EMB-DEL";
    private String country = "IN";
    private String duty = "KZ-PAY-0001";
    private String documentNumber = "ZZ0001KNA2";
    private final List<String> surnames = new ArrayList<>(List.of("ZZCANARY"));

    private PetitionBody(LocalDate today) {
        filedOn = today;
        validFrom = today.plusDays(30);
    }

    /** Filed on a day, for an entry thirty days later. */
    public static PetitionBody on(LocalDate today) {
        return new PetitionBody(today);
    }

    public PetitionBody at(String code) {
        division = code;
        return this;
    }

    public PetitionBody inNameOf(String organisation) {
        number = organisation;
        return this;
    }

    public PetitionBody forCategory(String code) {
        category = code;
        return this;
    }

    public PetitionBody ofCitizen(String code, String mission) {
        country = code;
        place = mission;
        return this;
    }

    public PetitionBody endingOn(String date) {
        validTo = date;
        return this;
    }

    /** Filed at the Ministry by a note of a state body. */
    public PetitionBody byNoteVerbale() {
        division = "MFA";
        number = "";
        note = "{\"number\":\"17-2/415\",\"datedOn\":\"%s\",\"inviterKind\":\"STATE_BODY\"}".formatted(filedOn);
        return this;
    }

    /** For a high guest, whose only document is the note. */
    public PetitionBody forHighGuest() {
        category = "A1";
        purpose = "DIPLOMATIC";
        documents = "[]";
        return this;
    }

    public PetitionBody withDocument(String number) {
        documentNumber = number;
        return this;
    }

    /** The inviter wants to be written to. */
    public PetitionBody writtenTo(String email, String language) {
        contact = "\"contact\":{\"email\":\"%s\",\"language\":\"%s\"},".formatted(email, language);
        return this;
    }

    public PetitionBody unpaid() {
        duty = "";
        return this;
    }

    public PetitionBody called(String... names) {
        surnames.clear();
        Collections.addAll(surnames, names);
        return this;
    }

    public PetitionBody forPeople(int count) {
        return called(Collections.nCopies(count, "ZZCANARY").toArray(String[]::new));
    }

    public String json() {
        List<String> people = surnames.stream().map(this::invitee).toList();
        return common("\"invitees\":[" + String.join(",", people) + "]");
    }

    /** As a correction of a returned petition. */
    public String correction() {
        return common("\"invitee\":" + invitee(surnames.getFirst()));
    }

    private String common(String invitees) {
        String end = validTo.isEmpty() ? validFrom.plusDays(29).toString() : validTo;
        String noteVerbale = note.isEmpty() ? "" : "\"noteVerbale\":" + note + ",";
        return """
                {"division":"%s","inviter":{"number":"%s","name":"Steppe Trade LLP","addressCode":"750000000","address":"Abay 1"},
                 "purpose":"%s","category":"%s","entries":"SINGLE","validFrom":"%s","validTo":"%s","stayDays":30,"form":"STICKER","placeOfIssuance":"%s",
                 "documents":%s,"training":"NONE","claims":[],"dutyPayment":"%s",%s%s%s}""".formatted(
                        division,
                        number,
                        purpose,
                        category,
                        validFrom,
                        end,
                        place,
                        documents,
                        duty,
                        noteVerbale,
                        contact,
                        invitees);
    }

    private String invitee(String surname) {
        return """
                {"surname":"%s","givenNames":"ANITA","birthDate":"1990-05-17","sex":"F","nationality":{"kind":"CITIZEN","country":"%s"},
                 "travelDocument":{"number":"%s","issuedBy":"IN","issuedOn":"2021-01-11","expiresOn":"2031-01-10"},
                 "residenceCountry":"IN","iin":"","permits":[],"addressCode":"750000000","address":"Dostyk 5"}""".formatted(surname, country, documentNumber);
    }
}
