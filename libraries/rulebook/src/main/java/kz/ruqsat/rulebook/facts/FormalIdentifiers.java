package kz.ruqsat.rulebook.facts;

import java.util.Objects;

/**
 * Identifiers and names of the petition as written, to be checked in form only; empty where none was given. Source: R-056.
 *
 * @param division code of the body the petition is filed at; MFA by note verbale, empty on the portal
 * @param inviter the inviting party
 * @param invitee the invitee
 */
public record FormalIdentifiers(String division, OfInviter inviter, OfInvitee invitee) {

    public FormalIdentifiers {
        Objects.requireNonNull(division, "division");
        Objects.requireNonNull(inviter, "inviter");
        Objects.requireNonNull(invitee, "invitee");
    }

    /**
     * Identifiers of the inviting party.
     *
     * @param number IIN or BIN; may be empty on the channel of the MFA only
     * @param addressCode territorial code (KATO) of the place of registration
     * @param note the note verbale by which it invites
     */
    public record OfInviter(String number, String addressCode, OfNote note) {
        public OfInviter {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(addressCode, "addressCode");
            Objects.requireNonNull(note, "note");
        }

        /** It invites without a note. */
        public OfInviter(String number, String addressCode) {
            this(number, addressCode, OfNote.NONE);
        }
    }

    /**
     * A note verbale. Source: R-052.
     *
     * @param number as its sender numbered it; empty if there is no note
     * @param inviterKind code of the kind of its sender; empty if there is no note
     */
    public record OfNote(String number, String inviterKind) {
        /** There is no note. */
        public static final OfNote NONE = new OfNote("", "");

        public OfNote {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(inviterKind, "inviterKind");
        }
    }

    /**
     * Identifiers of the invitee.
     *
     * @param surname as in the travel document
     * @param givenNames as in the travel document, may be empty
     * @param iin IIN, optional
     * @param travelDocument number of the travel document
     * @param documentIssuer country that issued it, ISO 3166-1 alpha-2
     * @param residenceCountry country of residence, ISO 3166-1 alpha-2
     * @param addressCode territorial code (KATO) of the address in Kazakhstan
     */
    public record OfInvitee(
            String surname,
            String givenNames,
            String iin,
            String travelDocument,
            String documentIssuer,
            String residenceCountry,
            String addressCode) {
        public OfInvitee {
            Objects.requireNonNull(surname, "surname");
            Objects.requireNonNull(givenNames, "givenNames");
            Objects.requireNonNull(iin, "iin");
            Objects.requireNonNull(travelDocument, "travelDocument");
            Objects.requireNonNull(documentIssuer, "documentIssuer");
            Objects.requireNonNull(residenceCountry, "residenceCountry");
            Objects.requireNonNull(addressCode, "addressCode");
        }
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "FormalIdentifiers[not shown]";
    }
}
