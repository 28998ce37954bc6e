package kz.ruqsat.approval.storage;

import kz.ruqsat.approval.request.ApprovalCommand.ReplyCommand;
import kz.ruqsat.contracts.CaseId;

/** A held reply and the case it belongs to. */
public record HeldRow(CaseId caseId, ReplyCommand command) {}
