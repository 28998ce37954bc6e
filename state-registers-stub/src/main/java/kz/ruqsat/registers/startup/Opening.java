package kz.ruqsat.registers.startup;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import kz.ruqsat.registers.faults.Faults;
import kz.ruqsat.registers.lookup.Gateway;
import kz.ruqsat.registers.lookup.LookUpLog;
import kz.ruqsat.registers.records.Registers;
import org.jboss.logging.Logger;

/** Puts the parts together. Test data that do not hold together stop the start. */
@Singleton
public class Opening {

    private static final Logger LOG = Logger.getLogger(Opening.class);

    private final Registers registers;
    private final Faults faults = new Faults();
    private final LookUpLog log = new LookUpLog();
    private final Gateway gateway;

    Opening(InstantSource clock, RegistersSettings settings) {
        this.registers = Registers.bundled(settings.defaultKato());
        this.gateway = new Gateway(registers, faults, log, clock);
    }

    void begin(@Observes StartupEvent started) {
        LOG.infof("%d state systems answer", registers.systems().size());
    }

    @Produces
    @Singleton
    Registers registers() {
        return registers;
    }

    @Produces
    @Singleton
    Faults faults() {
        return faults;
    }

    @Produces
    @Singleton
    LookUpLog log() {
        return log;
    }

    @Produces
    @Singleton
    Gateway gateway() {
        return gateway;
    }
}
