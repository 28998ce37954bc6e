package kz.ruqsat.invitation.petition;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.contracts.CaseId;

/**
 * What is written on the cover of the file when it is opened, and never changes. The numbers of later steps are given here already, so that
 * the procedure stays pure and no repeat can make a second one.
 *
 * @param caseId the case
 * @param petitionId folder of all invitees of the same petition
 * @param caseNumber the number people use, with the code of the first body
 * @param registrationNumber ten digits that the invitation will bear once it is agreed
 * @param contentHash hash of the whole petition as it came in
 * @param filedAt when it was filed first, UTC
 */
public record Cover(
        CaseId caseId,
        UUID petitionId,
        String caseNumber,
        String registrationNumber,
        String contentHash,
        Instant filedAt) {

    public Cover {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(petitionId, "petitionId");
        Objects.requireNonNull(contentHash, "contentHash");
        Objects.requireNonNull(filedAt, "filedAt");
        if (!caseNumber.matches("INV-[A-Z0-9]{2,7}-20[0-9]{2}-[0-9]{7}")) {
            throw new IllegalArgumentException("Not a case number: " + caseNumber);
        }
        if (!registrationNumber.matches("[0-9]{10}")) {
            throw new IllegalArgumentException("A registration number has ten digits (R-059)");
        }
    }

    /**
     * Opens a file under a serial number that no other case has. A body that nobody knows is refused as a field of the petition; its number
     * then leaves it out.
     */
    public static Cover of(
            CaseId caseId, UUID petitionId, String body, long serial, String contentHash, Instant filedAt) {
        int year = KazakhstanTime.dateOf(filedAt).getYear();
        String known = Divisions.isKnown(body) ? body : "NONE";
        String caseNumber = "INV-%s-%d-%07d".formatted(known, year, serial);
        return new Cover(caseId, petitionId, caseNumber, "%010d".formatted(serial), contentHash, filedAt);
    }
}
