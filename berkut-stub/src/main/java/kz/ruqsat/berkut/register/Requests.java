package kz.ruqsat.berkut.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Accepted requests, to be found by id, by case and by the order in which they came. Belongs to the register's thread. */
public final class Requests {

    private final Map<UUID, RequestFile> files = new LinkedHashMap<>();
    private final Map<String, Set<UUID>> ofCase = new HashMap<>();
    private final Map<String, UUID> bySignature = new HashMap<>();
    private List<UUID> inOrder = new ArrayList<>();

    void keep(RequestFile file) {
        if (files.put(file.requestId(), file) == null) {
            inOrder.add(file.requestId());
            ofCase.computeIfAbsent(file.accepted().caseReference(), _ -> new LinkedHashSet<>())
                    .add(file.requestId());
            if (!file.accepted().signature().isEmpty()) {
                bySignature.put(file.accepted().signature(), file.requestId());
            }
        }
    }

    /** Forgets those of a namespace, and tells which they were. */
    List<UUID> forget(String namespace) {
        var gone = files.values().stream()
                .filter(file -> file.namespace().equals(namespace))
                .toList();
        gone.forEach(file -> {
            files.remove(file.requestId());
            ofCase.get(file.accepted().caseReference()).remove(file.requestId());
            bySignature.remove(file.accepted().signature());
        });
        inOrder = new ArrayList<>(inOrder.stream().filter(files::containsKey).toList());
        return gone.stream().map(RequestFile::requestId).toList();
    }

    /** The request of that id. */
    public Optional<RequestFile> find(UUID requestId) {
        return Optional.ofNullable(files.get(requestId));
    }

    /** Those of that case reference, or the one of that id. */
    public List<RequestFile> named(String key) {
        var found = new LinkedHashSet<>(ofCase.getOrDefault(key, Set.of()));
        try {
            found.add(UUID.fromString(key));
        } catch (IllegalArgumentException _) {
            // A case reference need not be an id.
        }
        return found.stream().map(files::get).filter(file -> file != null).toList();
    }

    /** The request that was signed with exactly that. */
    public Optional<UUID> signedWith(String signature) {
        return Optional.ofNullable(bySignature.get(signature));
    }

    /** At most {@code most} requests in order of acceptance, after the first {@code after} of them. */
    public List<RequestFile> section(int after, int most) {
        int from = Math.min(after, inOrder.size());
        int to = Math.min(from + most, inOrder.size());
        return inOrder.subList(from, to).stream().map(files::get).toList();
    }

    /** Those of a namespace, in order of acceptance. */
    public List<RequestFile> of(String namespace) {
        return files.values().stream()
                .filter(file -> file.namespace().equals(namespace))
                .toList();
    }
}
