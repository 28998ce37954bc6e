package kz.ruqsat.monitoring.desks;

import java.util.Set;

/**
 * Whoever is logged in.
 *
 * @param subject the name at the issuer, under which a step is kept
 * @param roles of the token
 * @param accessToken with which other services are asked in this name
 */
public record Person(String subject, Set<String> roles, String accessToken) {

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Not the token: it would let whoever reads a log act in this name. */
    @Override
    public String toString() {
        return subject;
    }
}
