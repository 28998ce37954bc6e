package kz.ruqsat.berkut.administration;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import kz.ruqsat.berkut.script.Script;
import kz.ruqsat.berkut.script.ScriptReader;
import kz.ruqsat.berkut.script.ScriptReader.Reading;
import kz.ruqsat.berkut.signing.KeyRing;
import kz.ruqsat.berkut.signing.ReasonSeal;
import kz.ruqsat.contracts.berkut.BerkutReply.Answer;
import kz.ruqsat.web.problem.Refusals;

/** Reads the scripts of bodies, with their reasons sealed at once. */
@Singleton
class ScriptBodies {

    private final ReasonSeal seal;
    private final KeyRing keys;

    ScriptBodies(ReasonSeal seal, KeyRing keys) {
        this.seal = seal;
        this.keys = keys;
    }

    /** A script; a body that is none is a refusal with every fault of it. */
    Script read(JsonNode body) {
        return read(body, List.of());
    }

    /** A script whose first line may repeat what was said before. */
    Script read(JsonNode body, List<Answer> said) {
        if (body == null) {
            throw Refusals.malformed("", "required", "a script");
        }
        return switch (ScriptReader.read(body, seal::seal, keys.keyIds(), said)) {
            case Reading.Understood(var script) -> script;
            case Reading.Faulty(var faults) -> throw Refusals.malformed(faults);
        };
    }
}
