package kz.ruqsat.invitation.startup;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import kz.ruqsat.invitation.petition.DeskPolicy;
import kz.ruqsat.invitation.petition.PetitionProcedure;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the procedure together. A policy that cannot be read stops the start. */
@Singleton
class Wiring {

    @Produces
    @Singleton
    PetitionProcedure procedure(@ConfigProperty(name = "ruqsat.desk.policy") Optional<String> policy) {
        return new PetitionProcedure(policy.map(DeskPolicy::parse).orElse(DeskPolicy.NONE));
    }
}
