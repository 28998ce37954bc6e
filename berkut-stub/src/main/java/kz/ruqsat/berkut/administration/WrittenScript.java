package kz.ruqsat.berkut.administration;

import java.util.List;
import java.util.UUID;
import kz.ruqsat.berkut.script.Script;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A script as it was taken.
 *
 * @param replanned requests that were here already and now follow it
 */
public record WrittenScript(
        String key,
        @Schema(implementation = ScriptForm.class) Script script,
        List<UUID> replanned) {}
