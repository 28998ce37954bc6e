package kz.ruqsat.approval.request;

import kz.ruqsat.contracts.berkut.BerkutReply.Answer;

/** A final answer of the Committee, without its reason. Source: K5, K6. */
public enum Verdict {
    APPROVED(Answer.APPROVED, "K5"),
    REJECTED(Answer.REJECTED, "K6");

    private final Answer answer;
    private final String transition;

    Verdict(Answer answer, String transition) {
        this.answer = answer;
        this.transition = transition;
    }

    /** The same as Berkut says it. */
    public Answer answer() {
        return answer;
    }

    /** Row of the state table. */
    String transition() {
        return transition;
    }
}
