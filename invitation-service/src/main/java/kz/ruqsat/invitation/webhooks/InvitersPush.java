package kz.ruqsat.invitation.webhooks;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.notices.ToldGrounds;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.webhooks.Audience;
import kz.ruqsat.webhooks.Audiences;

/** An inviter is told of what it filed, as it may read it (P-S1), and of grounds as its notices name them. */
@Singleton
class InvitersPush implements Audiences {

    private final ToldGrounds grounds = ToldGrounds.current();

    @Override
    public Optional<Audience> of(Caller caller) {
        return caller.has(Roles.INVITER)
                ? Optional.of(Audience.owner(caller.requiredOrganisation()))
                : Optional.empty();
    }

    @Override
    public List<String> told(List<String> found) {
        return grounds.codes(found);
    }
}
