package kz.ruqsat.webhooks;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;

/** Inviters are told of their parcels, the portal of all of them, and nobody of what lies behind a ground that is not open. */
@Singleton
class ParcelPush implements Audiences {

    @Override
    public Optional<Audience> of(Caller caller) {
        return caller.has(Roles.PORTAL)
                ? Optional.of(Audience.kind(Parcel.KIND))
                : caller.organisation().map(Audience::owner);
    }

    @Override
    public List<String> told(List<String> grounds) {
        return grounds.stream()
                .map(code -> code.startsWith("OPEN") ? code : "NEUTRAL")
                .toList();
    }
}
