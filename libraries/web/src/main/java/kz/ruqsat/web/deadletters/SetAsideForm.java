package kz.ruqsat.web.deadletters;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why nobody waits for a record any longer. Names no person. */
public record SetAsideForm(@NotBlank @Size(max = 500) String reason) {}
