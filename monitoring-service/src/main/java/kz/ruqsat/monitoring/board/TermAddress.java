package kz.ruqsat.monitoring.board;

/** Where the computation of a term is explained. */
final class TermAddress {

    private TermAddress() {}

    static String of(String caseId, String clock, long startedSequence) {
        return ofCase(caseId) + "/terms/" + clock + "-" + startedSequence;
    }

    static String ofCase(String caseId) {
        return "/board/cases/" + caseId;
    }
}
