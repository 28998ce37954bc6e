package kz.ruqsat.berkut.intake;

import kz.ruqsat.berkut.register.Receipt;
import kz.ruqsat.berkut.register.RequestFile;
import kz.ruqsat.berkut.register.RequestFile.Standing;

/** What Berkut tells the sender about a request: never an answer, for answers come over the topic, signed. */
public record AcceptedRequest(Receipt receipt, String caseReference, int round, String standing) {

    static AcceptedRequest of(RequestFile file) {
        var standing = switch (file.standing()) {
            case Standing.Open() -> "ACCEPTED";
            case Standing.Withdrawn _ -> "WITHDRAWN";
        };
        return new AcceptedRequest(
                file.receipt(), file.accepted().caseReference(), file.accepted().round(), standing);
    }
}
