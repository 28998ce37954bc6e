package kz.ruqsat.berkut.administration;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import kz.ruqsat.berkut.choosing.Namespace;
import kz.ruqsat.berkut.desk.Desk;
import kz.ruqsat.berkut.desk.Question;
import kz.ruqsat.berkut.startup.BerkutSettings;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;

/** The hand of whoever runs the stub: gives orders to the desk and signs them. */
@Singleton
class Hand {

    private static final String NOBODY_IN_PARTICULAR = "anybody";

    private final Desk desk;
    private final Caller caller;
    private final boolean open;

    Hand(Desk desk, Caller caller, BerkutSettings settings) {
        this.desk = desk;
        this.caller = caller;
        this.open = settings.open();
    }

    /** Subject of the token. */
    String name() {
        return open ? NOBODY_IN_PARTICULAR : caller.subject();
    }

    /** Asks or orders; completes when the journal has what happened. */
    <R> Uni<R> order(Question<R> question) {
        return Uni.createFrom().completionStage(() -> desk.ask(question));
    }

    /** The namespace a query names; the common one if it names none. */
    static String namespace(String named) {
        var namespace = named == null ? Namespace.COMMON : named;
        if (!namespace.matches(Namespace.NAME)) {
            throw Refusals.malformed("/namespace", "invalid", "small letters, digits and dashes, at most 40");
        }
        return namespace;
    }

    static RefusedException notHere(String what) {
        return new RefusedException(Refusal.of("not-found", what));
    }
}
