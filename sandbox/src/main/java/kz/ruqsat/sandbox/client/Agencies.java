package kz.ruqsat.sandbox.client;

import kz.ruqsat.sandbox.process.Stand;
import kz.ruqsat.sandbox.process.StandService;

/** Every service of a stand, ready to be called. */
public record Agencies(Invitations invitations, Approvals approvals, Monitoring monitoring, Berkut berkut) {

    public static Agencies of(Stand stand) {
        return new Agencies(
                new Invitations(Api.of(stand, StandService.INVITATION)),
                new Approvals(Api.of(stand, StandService.APPROVAL)),
                new Monitoring(Api.of(stand, StandService.MONITORING)),
                new Berkut(Api.of(stand, StandService.BERKUT)));
    }
}
