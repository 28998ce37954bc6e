package kz.ruqsat.sandbox.identity;

import java.util.List;

/**
 * Somebody who can log in to the sandbox with one click.
 *
 * @param name the token's {@code sub}
 * @param title who this is, for people
 * @param roles the token's {@code groups}
 * @param body code of the officer's body, or empty
 * @param organisation BIN or IIN of the inviter, or empty
 */
public record TestUser(String name, String title, List<String> roles, String body, String organisation) {
    public TestUser {
        if (name.isBlank() || roles.isEmpty()) {
            throw new IllegalArgumentException("a test user has a name and at least one role: " + name + roles);
        }
        roles = List.copyOf(roles);
    }

    static TestUser service(String name) {
        return new TestUser(name, name, List.of("SERVICE"), "", "");
    }
}
