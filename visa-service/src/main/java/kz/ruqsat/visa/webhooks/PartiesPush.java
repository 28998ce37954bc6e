package kz.ruqsat.visa.webhooks;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.notices.ToldGrounds;
import kz.ruqsat.visa.evisa.EvisaApplication;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.webhooks.Audience;
import kz.ruqsat.webhooks.Audiences;

/** The portal is told of its applications, an inviter of what it filed, as they may read it (P-S1), and of grounds as notices name them. */
@Singleton
class PartiesPush implements Audiences {

    private final ToldGrounds grounds = ToldGrounds.current();

    @Override
    public Optional<Audience> of(Caller caller) {
        if (caller.has(Roles.PORTAL)) {
            return Optional.of(Audience.kind(EvisaApplication.KIND));
        }
        return caller.has(Roles.INVITER)
                ? Optional.of(Audience.owner(caller.requiredOrganisation()))
                : Optional.empty();
    }

    @Override
    public List<String> told(List<String> found) {
        return grounds.codes(found);
    }
}
