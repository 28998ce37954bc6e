package kz.ruqsat.berkut.intake;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import kz.ruqsat.berkut.desk.Desk;
import kz.ruqsat.berkut.register.Decided;
import kz.ruqsat.berkut.register.Entry;
import kz.ruqsat.berkut.register.Register;
import kz.ruqsat.berkut.signing.SenderKeys;
import kz.ruqsat.berkut.signing.SignatureFinding;
import kz.ruqsat.berkut.startup.BerkutSettings;
import kz.ruqsat.web.problem.Refusals;

/** Looks whether a call is signed by its sender; one that is not leaves its disposition in the journal and nothing else. */
@Singleton
class SignatureDesk {

    private final Desk desk;
    private final SenderKeys keys;
    private final boolean required;

    SignatureDesk(Desk desk, SenderKeys keys, BerkutSettings settings) {
        this.desk = desk;
        this.keys = keys;
        this.required = settings.requireSignature();
    }

    /**
     * What is said to be signed.
     *
     * @param signature as the header has it; empty if there is none
     * @param bytes over which it must be
     */
    record Signed(UUID requestId, String signature, byte[] bytes, String namespace) {}

    /** Completes if it is signed, or need not be; fails with a refusal that is in the journal. */
    Uni<Void> require(Signed call) {
        var finding = keys.look(call.signature(), call.bytes());
        boolean unsignedAllowed = !required && finding == SignatureFinding.MISSING;
        if (finding == SignatureFinding.HOLDS || unsignedAllowed) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .completionStage(() -> desk.ask((register, _) -> disown(register, call, finding)))
                .map(found -> {
                    throw Refusals.forbidden("Nothing was kept: " + found.meaning() + " (" + found + ").");
                });
    }

    private static Decided<SignatureFinding> disown(Register register, Signed call, SignatureFinding finding) {
        boolean replayed = finding == SignatureFinding.WRONG
                && register.requests().signedWith(call.signature()).isPresent();
        var found = replayed ? SignatureFinding.REPLAYED : finding;
        return Decided.that(
                new Entry.Disowned(call.requestId(), found.name(), RequestHash.of(call.bytes()), call.namespace()),
                found);
    }
}
