package kz.ruqsat.berkut.administration;

import java.util.List;
import java.util.UUID;
import kz.ruqsat.berkut.script.Script;

/**
 * A script as it was taken.
 *
 * @param replanned requests that were here already and now follow it
 */
public record WrittenScript(String key, Script script, List<UUID> replanned) {}
