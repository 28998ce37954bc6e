package kz.ruqsat.invitation.intake;

import java.util.List;
import java.util.UUID;
import kz.ruqsat.invitation.counter.CaseView;

/** A petition with those of its cases that are the caller's business. */
public record Folder(UUID petitionId, List<CaseView> cases) {}
