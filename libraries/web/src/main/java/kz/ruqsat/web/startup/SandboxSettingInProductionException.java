package kz.ruqsat.web.startup;

import java.util.List;

/** Ends a production start; names the settings at fault and never their values. */
public final class SandboxSettingInProductionException extends IllegalStateException {
    SandboxSettingInProductionException(List<String> settings) {
        super(
                "This service does not start: it runs outside the profile sandbox, and these settings belong to the sandbox: "
                        + String.join(", ", settings)
                        + ". Give them values of their own (passwords, secret, issuer) or remove them, or set QUARKUS_PROFILE=sandbox for a test stand.");
    }

    /** The message says it all; where the guard stands in the code is no help to whoever sets the settings. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
