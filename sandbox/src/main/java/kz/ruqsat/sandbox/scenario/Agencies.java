package kz.ruqsat.sandbox.scenario;

import kz.ruqsat.sandbox.client.Api;
import kz.ruqsat.sandbox.client.Approvals;
import kz.ruqsat.sandbox.client.Berkut;
import kz.ruqsat.sandbox.client.Invitations;
import kz.ruqsat.sandbox.client.Monitoring;
import kz.ruqsat.sandbox.client.Visas;
import kz.ruqsat.sandbox.process.Stand;
import kz.ruqsat.sandbox.process.StandService;

/** Every service of a stand, ready to be called. */
public record Agencies(
        Invitations invitations, Approvals approvals, Visas visas, Monitoring monitoring, Berkut berkut) {

    public static Agencies of(Stand stand) {
        return new Agencies(
                new Invitations(api(stand, StandService.INVITATION)),
                new Approvals(api(stand, StandService.APPROVAL)),
                new Visas(api(stand, StandService.VISA)),
                new Monitoring(api(stand, StandService.MONITORING)),
                new Berkut(api(stand, StandService.BERKUT)));
    }

    private static Api api(Stand stand, StandService service) {
        return new Api(stand.address(service), stand::token);
    }
}
