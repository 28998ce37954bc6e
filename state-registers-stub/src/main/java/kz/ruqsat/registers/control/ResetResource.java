package kz.ruqsat.registers.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import kz.ruqsat.registers.faults.Faults;
import kz.ruqsat.registers.lookup.LookUpLog;
import kz.ruqsat.registers.records.Registers;
import kz.ruqsat.web.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Back to the test data alone. */
@Path("/admin/reset")
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "Reset", description = "Test control: as after the start")
public class ResetResource {

    private final Registers registers;
    private final Faults faults;
    private final LookUpLog log;

    ResetResource(Registers registers, Faults faults, LookUpLog log) {
        this.registers = registers;
        this.faults = faults;
        this.log = log;
    }

    @POST
    @Operation(summary = "Forget all answers that were set, all faults and all look-ups")
    public void reset() {
        registers.clearAll();
        faults.clear();
        log.clear();
    }
}
