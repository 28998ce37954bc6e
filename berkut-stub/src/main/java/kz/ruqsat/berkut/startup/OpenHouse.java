package kz.ruqsat.berkut.startup;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import kz.ruqsat.web.identity.Roles;

/** A stub that a single test starts for itself asks nobody for a token: who comes without one may do what the stub's callers may. */
@ApplicationScoped
class OpenHouse implements SecurityIdentityAugmentor {

    private final boolean open;

    OpenHouse(BerkutSettings settings) {
        this.open = settings.open();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(open && identity.isAnonymous() ? guest(identity) : identity);
    }

    private static SecurityIdentity guest(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder(identity)
                .addRoles(Set.of(Roles.SERVICE, Roles.KNB, Roles.ADMINISTRATOR))
                .build();
    }
}
