package kz.ruqsat.approval.startup;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.approval.berkut.PinnedKeys;
import kz.ruqsat.approval.berkut.ReplyReader;
import kz.ruqsat.approval.berkut.SigningKeys;
import kz.ruqsat.approval.request.ApprovalProcedure;
import kz.ruqsat.businesstime.Deadlines;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes beans of what knows no framework. */
class Wiring {

    @Produces
    @Singleton
    ApprovalProcedure procedure() {
        return new ApprovalProcedure(Deadlines.standard());
    }

    /** Without a pinned key there is no start: no reply could be believed. */
    @Produces
    @Singleton
    PinnedKeys pinnedKeys(@ConfigProperty(name = "ruqsat.berkut.keys") Optional<List<String>> keys) {
        return PinnedKeys.read(keys.orElse(List.of()));
    }

    @Produces
    @Singleton
    ReplyReader replyReader(PinnedKeys keys) {
        return new ReplyReader(keys);
    }

    /** Without a signing key there is no start: Berkut would take no request. */
    @Produces
    @Singleton
    SigningKeys signingKeys(
            @ConfigProperty(name = "ruqsat.approval.signing-key") Optional<String> present,
            @ConfigProperty(name = "ruqsat.approval.published-keys") Optional<List<String>> others) {
        return SigningKeys.read(present, others.orElse(List.of()));
    }
}
