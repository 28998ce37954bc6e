package kz.ruqsat.registers.control;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Outside the sandbox there is no test control: its addresses are answered like any that does not exist (P-S5). */
@Provider
@PreMatching
public class SandboxOnly implements ContainerRequestFilter {

    private final boolean open;

    SandboxOnly(@ConfigProperty(name = "ruqsat.sandbox.test-control", defaultValue = "false") boolean open) {
        this.open = open;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!open && request.getUriInfo().getPath().startsWith("/admin")) {
            throw new NotFoundException();
        }
    }
}
