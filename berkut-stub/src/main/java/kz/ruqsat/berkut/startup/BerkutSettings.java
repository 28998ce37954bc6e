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
}
