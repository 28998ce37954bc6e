package kz.ruqsat.registers.startup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;

/** Settings of the stub; environment variables are {@code REGISTERS_DEFAULT_KATO} and so on. */
@ConfigMapping(prefix = "registers")
public interface RegistersSettings {

    /** Territorial code of the address of every inviter whose number names no region; Almaty city unless set. */
    @WithDefault("750000000")
    @Pattern(regexp = "[0-9]{9}")
    String defaultKato();
}
