package kz.ruqsat.sandbox.client;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A petition for an invitation. Starts valid; each story names what deviates.
 *
 * @param inviter who invites
 * @param division body it is filed with
 * @param purpose group of purposes
 * @param category code of the visa's category
 * @param entries {@code SINGLE} or {@code MULTIPLE}
 * @param validFrom first day of the visa, which is the planned entry
 * @param validTo its last day
 * @param stayDays longest stay
 * @param placeOfIssuance mission that is to issue the visa
 * @param documents codes of the documents handed in
 * @param invitees who is invited
 */
public record Petition(
        Inviter inviter,
        String division,
        String purpose,
        String category,
        String entries,
        LocalDate validFrom,
        LocalDate validTo,
        int stayDays,
        String placeOfIssuance,
        List<String> documents,
        List<Invitee> invitees) {

    public Petition {
        documents = List.copyOf(documents);
        invitees = List.copyOf(invitees);
    }

    /**
     * Who invites.
     *
     * @param user test user who files
     * @param number business or individual identification number
     * @param name as people know it
     * @param addressCode territorial code of the address
     * @param address in words
     */
    public record Inviter(String user, String number, String name, String addressCode, String address) {}

    /** One person, for business, 30 days from the first of a month on, at the mission. */
    public static Petition ofOne(Invitee invitee, Inviter inviter, String division, String category, String mission) {
        var entryOn = LocalDate.of(2026, 5, 4);
        return new Petition(
                inviter,
                division,
                "BUSINESS",
                category,
                "SINGLE",
                entryOn,
                entryOn.plusDays(29),
                30,
                mission,
                List.of(),
                List.of(invitee));
    }

    /** The same petition for another first day. */
    public Petition enteringOn(LocalDate day) {
        return new Petition(
                inviter,
                division,
                purpose,
                category,
                entries,
                day,
                day.plusDays(29),
                stayDays,
                placeOfIssuance,
                documents,
                invitees);
    }

    /** The same petition for another purpose. */
    public Petition forPurpose(String other) {
        return new Petition(
                inviter,
                division,
                other,
                category,
                entries,
                validFrom,
                validTo,
                stayDays,
                placeOfIssuance,
                documents,
                invitees);
    }

    /** The same petition with documents of the inviter. */
    public Petition with(String... codes) {
        return new Petition(
                inviter,
                division,
                purpose,
                category,
                entries,
                validFrom,
                validTo,
                stayDays,
                placeOfIssuance,
                List.of(codes),
                invitees);
    }

    /** Who is invited, if it is one. */
    public Invitee invitee() {
        return invitees.getFirst();
    }

    /** The body of {@code POST /api/v1/petitions}. */
    public Map<String, Object> json() {
        var json = new TreeMap<String, Object>(Map.of(
                "division", division,
                "purpose", purpose,
                "category", category,
                "entries", entries,
                "validFrom", validFrom.toString(),
                "validTo", validTo.toString(),
                "stayDays", stayDays,
                "form", "STICKER",
                "placeOfIssuance", placeOfIssuance));
        json.put("inviter", inviterJson());
        json.put("documents", documents.stream().map(Petition::document).toList());
        json.put("training", "NONE");
        json.put("claims", List.of());
        json.put("dutyPayment", "KZ-PAY-0001");
        json.put("invitees", invitees.stream().map(this::inviteeJson).toList());
        return json;
    }

    private Map<String, Object> inviterJson() {
        return Map.of(
                "number", inviter.number(),
                "name", inviter.name(),
                "addressCode", inviter.addressCode(),
                "address", inviter.address());
    }

    private static Map<String, Object> document(String code) {
        return Map.of("code", code, "issuer", "COMPANY");
    }

    private Map<String, Object> inviteeJson(Invitee invitee) {
        return invitee.json(inviter.addressCode(), inviter.address());
    }
}
