package kz.ruqsat.approval.berkut;

import kz.ruqsat.approval.request.ApprovalCommand.ReplyCommand;
import kz.ruqsat.approval.request.Disposition;

/** What a record of the reply topic turned out to be. */
public sealed interface ReadReply {

    /** Signed and of the agreed shape: what it tells a request. */
    record Readable(ReplyCommand command) implements ReadReply {}

    /** It tells nobody anything. */
    record Unreadable(Arrival arrival, Disposition disposition, String detail) implements ReadReply {}
}
