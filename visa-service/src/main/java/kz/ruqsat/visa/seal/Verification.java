package kz.ruqsat.visa.seal;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.util.Optional;

/** Says of a code whether we signed it, and where the visa stands now. It tells nothing that the code does not say itself, but for the standing. */
@ApplicationScoped
class Verification {

    private final Seals seals;
    private final SealKeys keys;

    Verification(Seals seals, SealKeys keys) {
        this.seals = seals;
        this.keys = keys;
    }

    /** What comes of looking at a code. */
    sealed interface Verdict {

        /** It is no code of an electronic visa of Kazakhstan. */
        record Unreadable() implements Verdict {}

        /** It looks like one, and none of our keys signed it. */
        record NotGenuine() implements Verdict {}

        /**
         * One of our keys signed it.
         *
         * @param message what it says
         * @param status where the visa stands now
         */
        record Genuine(JsonNode message, String keyId, String status) implements Verdict {}
    }

    Uni<Verdict> of(String code) {
        Optional<Seal> read = Seal.read(code.strip());
        return read.isEmpty() ? Uni.createFrom().item(new Verdict.Unreadable()) : of(read.get());
    }

    private Uni<Verdict> of(Seal seal) {
        return keys.named(seal.keyId())
                .flatMap(key -> isSigned(seal, key)
                        ? seals.status(seal.number()).map(status -> genuine(seal, status))
                        : Uni.createFrom().item(new Verdict.NotGenuine()));
    }

    private static boolean isSigned(Seal seal, Optional<PublicKey> key) {
        return key.isPresent() && seal.isSignedWith(key.get());
    }

    /** A key of ours signed it, and yet no such visa stands in the register: the key is in wrong hands, so it is not genuine. */
    private static Verdict genuine(Seal seal, Optional<String> status) {
        return status.<Verdict>map(found -> new Verdict.Genuine(seal.data().path("msg"), seal.keyId(), found))
                .orElseGet(Verdict.NotGenuine::new);
    }
}
