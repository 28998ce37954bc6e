package kz.ruqsat.casework.ledger;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ruqsat.casework.CaseFile;
import kz.ruqsat.casework.Procedure;
import kz.ruqsat.casework.Teller;

/** The procedures of this service by kind of case, and who is told of their moves. */
@Singleton
public class Procedures {

    private final Map<String, Procedure<CaseFile, Object>> byKind;
    private final Map<String, Teller<CaseFile>> tellers;

    @SuppressWarnings("unchecked")
    Procedures(@All List<Procedure<?, ?>> all, @All List<Teller<?>> allTellers) {
        tellers = allTellers.stream()
                .map(t -> (Teller<CaseFile>) t)
                .collect(Collectors.toUnmodifiableMap(Teller::kind, Function.identity()));
        byKind = all.stream()
                .map(p -> (Procedure<CaseFile, Object>) p)
                .collect(Collectors.toUnmodifiableMap(Procedure::kind, Function.identity()));
    }

    /**
     * The procedure of a kind.
     *
     * @throws IllegalArgumentException if there is none: a defect of the caller
     */
    public Procedure<CaseFile, Object> of(String kind) {
        Procedure<CaseFile, Object> procedure = byKind.get(kind);
        if (procedure == null) {
            throw new IllegalArgumentException("there is no procedure for cases of kind " + kind);
        }
        return procedure;
    }

    /** Who says what is told of a kind's moves; empty if nobody is told of them. */
    Optional<Teller<CaseFile>> teller(String kind) {
        return Optional.ofNullable(tellers.get(kind));
    }

    /** The file of a case as it was written. */
    public CaseFile file(String kind, String json) {
        return CaseJson.read(json, of(kind).fileType());
    }
}
