package kz.ruqsat.sandbox.identity;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ruqsat.sandbox.StandException;

/** All test users of the sandbox, and the services as users of one another. */
public final class TestUsers {
    /** Names under which the services ask for tokens of their own. */
    public static final List<String> SERVICES = List.of(
            "invitation-service", "approval-service", "visa-service", "monitoring-service", "berkut-stub", "sandbox");

    private final Map<String, TestUser> byName = new LinkedHashMap<>();

    private TestUsers(List<TestUser> users) {
        Stream.concat(users.stream(), SERVICES.stream().map(TestUser::service))
                .forEach(user -> byName.put(user.name(), user));
    }

    public static TestUsers bundled() {
        try (var in = TestUsers.class.getResourceAsStream("test-users.json")) {
            return new TestUsers(new ObjectMapper().readValue(in, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new StandException("cannot read the test users", e);
        }
    }

    /** The people, in the order of the page; without services. */
    public List<TestUser> people() {
        return byName.values().stream()
                .filter(user -> !SERVICES.contains(user.name()))
                .toList();
    }

    public Optional<TestUser> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public TestUser require(String name) {
        return named(name)
                .orElseThrow(() -> new StandException("no test user " + name + "; there are " + byName.keySet()));
    }
}
