package kz.ruqsat.casework.ledger;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.ruqsat.casework.Answer;
import kz.ruqsat.contracts.CaseId;

/**
 * What a transaction has read, and partly locked, before anything is decided.
 *
 * @param versions of the rows of the cases that exist
 * @param sheets the cases that exist
 * @param requests requests that were answered before
 * @param inbox how far each consumer is with a case
 * @param blocked cases of which a record of that topic is parked
 * @param errands errands that are owed
 */
record Loaded(
        Map<CaseId, Long> versions,
        Map<CaseId, Sheet> sheets,
        Map<KeyOfRequest, Kept> requests,
        Map<KeyOfInbox, Long> inbox,
        Set<KeyOfInbox> blocked,
        Set<Writes.ErrandKey> errands) {

    record KeyOfRequest(String scope, String key) {}

    record KeyOfInbox(String consumer, String topic, UUID caseId) {}

    /** An answer that was given, and to which body. */
    record Kept(String bodyHash, Answer answer) {}
}
