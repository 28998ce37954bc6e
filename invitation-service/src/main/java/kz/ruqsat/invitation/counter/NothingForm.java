package kz.ruqsat.invitation.counter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a command that needs no word: an empty object. */
@Schema(description = "An empty object")
public record NothingForm() {}
