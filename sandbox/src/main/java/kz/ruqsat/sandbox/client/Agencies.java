package kz.ruqsat.sandbox.client;

import kz.ruqsat.sandbox.process.Stand;
import kz.ruqsat.sandbox.process.StandService;

/** Every service of a stand, ready to be called. */
public record Agencies(Invitations invitations, Approvals approvals, Monitoring monitoring, Berkut berkut) {

    public static Agencies of(Stand stand) {
        return new Agencies(
                new Invitations(api(stand, StandService.INVITATION)),
                new Approvals(api(stand, StandService.APPROVAL)),
                new Monitoring(api(stand, StandService.MONITORING)),
                new Berkut(api(stand, StandService.BERKUT)));
    }

    private static Api api(Stand stand, StandService service) {
        var journal = ClientJournal.in(stand.clientJournal(), service.title());
        return new Api(stand.address(service), stand::token, journal);
    }
}
