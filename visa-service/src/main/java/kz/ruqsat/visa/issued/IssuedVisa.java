package kz.ruqsat.visa.issued;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import kz.ruqsat.casework.CaseFile;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.visa.application.Basis;
import kz.ruqsat.visa.application.Office;
import kz.ruqsat.visa.invitation.VisaTerms;

/**
 * The file of an issued visa. What is printed stands in the register and in no file.
 *
 * @param visaId its case
 * @param number of the sticker or of the electronic visa
 * @param form sticker or electronic
 * @param person token of the person, random; tells nothing and is the same for all visas of one person (P-S4)
 * @param office the body that issued it
 * @param basis what it rests on; of a visa that takes the place of another one what that one rested on
 * @param issuedIn case of the application or of the operation it was issued in
 * @param issuedAt when it was handed over, UTC
 * @param terms what it allows
 * @param previousVisa id of the visa whose place it takes, by an operation or because that one is invalid; empty if there is none
 * @param standing where it stands
 */
public record IssuedVisa(
        CaseId visaId,
        String number,
        VisaForm form,
        UUID person,
        Office office,
        Basis basis,
        CaseId issuedIn,
        Instant issuedAt,
        VisaTerms terms,
        String previousVisa,
        VisaStanding standing)
        implements CaseFile {

    /** Name of the kind of case. */
    public static final String KIND = "visa";

    public IssuedVisa {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(issuedAt, "issuedAt");
        Objects.requireNonNull(previousVisa, "previousVisa");
        Objects.requireNonNull(standing, "standing");
    }

    /** Whether it is valid, as far as is known. */
    public boolean isActive() {
        return standing instanceof VisaStanding.Active;
    }

    /** BIN or IIN of the inviting party; empty where it is not known here. */
    public String inviter() {
        return switch (basis) {
            case Basis.Petitioned(var petition) -> petition.inviter();
            case Basis.Invited(var invitation) -> invitation.inviter();
            case Basis.NotNeeded _ -> "";
        };
    }

    @Override
    public String state() {
        return standing.code();
    }

    /** The folder gathers the visas of one person; the database lets only one of them be active. */
    @Override
    public Keys keys() {
        return new Keys(number, person.toString(), office.code(), "");
    }

    IssuedVisa now(VisaStanding next) {
        return new IssuedVisa(
                visaId, number, form, person, office, basis, issuedIn, issuedAt, terms, previousVisa, next);
    }
}
