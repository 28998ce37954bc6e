package kz.ruqsat.visa.counter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a command that needs no more than its address: an empty object. */
@Schema(description = "An empty object")
public record Nothing() {}
