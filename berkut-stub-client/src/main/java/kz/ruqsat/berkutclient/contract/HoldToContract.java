package kz.ruqsat.berkutclient.contract;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Holds a Berkut to the contract from the command line: {@code URL KEY-FILE}, the token in the environment variable {@code BERKUT_TOKEN}.
 * Exit status 0 if every promise is kept, 1 if not, 2 if it was not understood.
 */
public final class HoldToContract {

    private HoldToContract() {}

    /** See the class. */
    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("HoldToContract URL SIGNING-KEY.jwk.json, token in BERKUT_TOKEN");
            System.exit(2);
        }
        var token = Optional.ofNullable(System.getenv("BERKUT_TOKEN")).orElse("");
        var line = new Line(URI.create(arguments[0]), () -> token, Sender.of(Path.of(arguments[1])));
        long broken = new RequestContract(line)
                .promises().stream().filter(promise -> !kept(promise)).count();
        System.exit(broken == 0 ? 0 : 1);
    }

    private static boolean kept(Promise promise) {
        try {
            promise.test().run();
            System.out.println("kept    " + promise.says());
            return true;
        } catch (AssertionError | RuntimeException e) {
            System.out.println("broken  " + promise.says() + ": " + e.getMessage());
            return false;
        }
    }
}
