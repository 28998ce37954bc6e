package kz.ruqsat.berkut.startup;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import kz.ruqsat.berkut.choosing.Choosing;
import kz.ruqsat.berkut.desk.Desk;
import kz.ruqsat.berkut.desk.DeskParticipant;
import kz.ruqsat.berkut.desk.Replies;
import kz.ruqsat.berkut.journal.Journal;
import kz.ruqsat.berkut.posting.KafkaReplies;
import kz.ruqsat.berkut.posting.KeptReplies;
import kz.ruqsat.berkut.posting.ReplyRecords;
import kz.ruqsat.berkut.register.Register;
import kz.ruqsat.berkut.script.Choice;
import kz.ruqsat.berkut.script.Delay;
import kz.ruqsat.berkut.script.Planner;
import kz.ruqsat.berkut.script.Script;
import kz.ruqsat.berkut.script.ScriptLine;
import kz.ruqsat.berkut.signing.KeyRing;
import kz.ruqsat.berkut.signing.ReasonSeal;
import kz.ruqsat.berkut.signing.SandboxKeys;
import kz.ruqsat.berkut.signing.SenderKeys;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.contracts.berkut.BerkutReply.Answer;
import kz.ruqsat.standclock.ClockOfService;
import kz.ruqsat.standclock.Participant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Puts the parts together: keys, journal, register, broker, desk. */
@Singleton
public class Opening {

    private static final Logger LOG = Logger.getLogger(Opening.class);

    private final InstantSource clock;
    private final KeyRing keys = SandboxKeys.berkutSigning();
    private final ReasonSeal seal = new ReasonSeal(SandboxKeys.approvalSealing());
    private final Journal journal;
    private final Replies replies;
    private final Desk desk;

    Opening(
            InstantSource clock,
            ClockOfService kindOfClock,
            BerkutSettings settings,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers)
            throws IOException {
        var calendar = WorkingCalendar.kazakhstan();
        var register = new Register(
                new Planner(calendar, seal::seal), new Choosing(calendar, byDefault(settings)), keys.firstKeyId());
        Supplier<List<Instant>> virtualNow = () -> kindOfClock.isVirtual() ? List.of(clock.instant()) : List.of();
        this.clock = clock;
        this.journal = open(settings, register);
        var records = new ReplyRecords(keys);
        this.replies = switch (settings.delivery()) {
            case KAFKA -> new KafkaReplies(bootstrapServers, records, virtualNow);
            case KEPT -> new KeptReplies(records, virtualNow);
        };
        this.desk = new Desk(register, journal, replies, clock);
    }

    private static Choice byDefault(BerkutSettings settings) {
        int days = settings.defaultDelay();
        var delay = days == 0 ? Delay.NONE : Delay.workingDays(days);
        return new Choice(Script.of(new ScriptLine(Answer.APPROVED, delay, settings.defaultAt(), "")), "default");
    }

    private Journal open(BerkutSettings settings, Register register) throws IOException {
        var opened = Journal.open(settings.journal(), clock.instant(), line -> register.apply(line.entry()));
        LOG.infof("journal %s replayed, %d entries", settings.journal(), opened.length() - 1);
        if (opened.droppedBytes() > 0) {
            LOG.warnf(
                    "BERKUT-003 the last line of the journal was torn by a crash: %d bytes cut off, never confirmed to anybody",
                    opened.droppedBytes());
        }
        return opened;
    }

    void begin(@Observes StartupEvent started) {
        desk.start();
    }

    void end(@Observes ShutdownEvent ending) throws InterruptedException, IOException {
        desk.close();
        replies.close();
        journal.close();
    }

    @Produces
    @Singleton
    Desk desk() {
        return desk;
    }

    @Produces
    @Singleton
    Replies replies() {
        return replies;
    }

    @Produces
    @Singleton
    Journal journal() {
        return journal;
    }

    @Produces
    @Singleton
    Participant participant() {
        return new DeskParticipant(desk, clock);
    }

    @Produces
    @Singleton
    KeyRing keys() {
        return keys;
    }

    @Produces
    @Singleton
    SenderKeys senderKeys() {
        return SandboxKeys.approvalSigning();
    }

    @Produces
    @Singleton
    ReasonSeal seal() {
        return seal;
    }
}
