package kz.ruqsat.registers.records;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All systems and what they answer: what a tester has set for a key, else the test data. Safe for many threads. */
public final class Registers {

    /** Answers set at a time; a test that needs more has forgotten to reset. */
    public static final int MOST_SET_ANSWERS = 10_000;

    private final Map<String, StateSystem> systems = new LinkedHashMap<>();
    private final Map<String, List<Row>> rows = new HashMap<>();
    private final Map<Key, RegisterAnswer> set = new ConcurrentHashMap<>();
    private final Map<String, String> settings;

    private record Key(String system, String key) {}

    private Registers(String defaultKato) {
        this.settings = Map.of("defaultKato", defaultKato);
    }

    /**
     * The systems of the bundled data file.
     *
     * @param defaultKato territorial code of the address of whoever is in the test data by a pattern only, 9 digits
     * @throws IllegalStateException naming the system, if the data do not hold together
     */
    public static Registers bundled(String defaultKato) {
        return of(DataFile.bundled(), defaultKato);
    }

    static Registers of(DataFile file, String defaultKato) {
        var registers = new Registers(defaultKato);
        file.systems().forEach(form -> registers.add(form, file.system(form)));
        return registers;
    }

    private void add(DataFile.SystemForm form, StateSystem system) {
        systems.put(system.code(), system);
        rows.put(system.code(), DataFile.rows(form, system));
    }

    /** In the order of the published table. */
    public List<StateSystem> systems() {
        return List.copyOf(systems.values());
    }

    /** The system of that code. */
    public Optional<StateSystem> system(String code) {
        return Optional.ofNullable(systems.get(code));
    }

    /** What the system says about the key. */
    public RegisterAnswer answer(StateSystem system, String key) {
        var answer = set.get(new Key(system.code(), key));
        return answer == null ? ofTestData(system, key) : answer;
    }

    private RegisterAnswer ofTestData(StateSystem system, String key) {
        return rows.get(system.code()).stream()
                .flatMap(row -> row.answerTo(key, settings).stream())
                .findFirst()
                .orElseGet(RegisterAnswer.NotFound::new);
    }

    /**
     * From now on the system says this about the key.
     *
     * @return false, and nothing is set, if {@link #MOST_SET_ANSWERS} are
     */
    public boolean set(StateSystem system, String key, RegisterAnswer answer) {
        var place = new Key(system.code(), key);
        if (set.size() >= MOST_SET_ANSWERS && !set.containsKey(place)) {
            return false;
        }
        set.put(place, answer);
        return true;
    }

    /** From now on the system says about the key what the test data say. */
    public void clear(StateSystem system, String key) {
        set.remove(new Key(system.code(), key));
    }

    /** Forgets every answer that was set. */
    public void clearAll() {
        set.clear();
    }
}
