package kz.ruqsat.berkut.startup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.LocalTime;

/** Settings of the stub; environment variables are {@code BERKUT_JOURNAL} and so on. */
@ConfigMapping(prefix = "berkut")
public interface BerkutSettings {

    /** The journal file; relative to the working directory. */
    @WithDefault("berkut-journal.jsonl")
    Path journal();

    /** Working days until the default approval; 0 answers in the same moment, for load runs. */
    @WithDefault("1")
    @Min(0)
    @Max(30)
    int defaultDelay();

    /** Local time of day (Asia/Almaty) of the default approval. */
    @WithDefault("11:00")
    LocalTime defaultAt();

    /** Whether requests and withdrawals must be signed by a pinned key of approval-service. */
    @WithDefault("true")
    boolean requireSignature();

    /**
     * Whether everybody may do everything without a token: for a stub that a single test starts on its own machine. Goes with
     * {@code QUARKUS_OIDC_TENANT_ENABLED=false}.
     */
    @WithDefault("false")
    boolean open();

    /** Where answers go. */
    @WithDefault("KAFKA")
    Delivery delivery();

    /** Where answers go. */
    enum Delivery {
        /** The reply topic of the broker. */
        KAFKA,
        /** Nowhere: they are kept and can be read over the API, as a test without a broker does. */
        KEPT
    }
}
