package kz.ruqsat.visa.approval;

import java.util.Optional;
import kz.ruqsat.visa.invitation.Holder;

/** A file whose case may wait for the Committee. */
public interface AwaitsApproval {

    /** Whom the request is about, while the case waits for the answer; empty at all other times. */
    Optional<Holder> personInQuestion();
}
