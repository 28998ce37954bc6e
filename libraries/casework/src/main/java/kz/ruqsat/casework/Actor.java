package kz.ruqsat.casework;

/**
 * Who acted, as it is kept in the history of a case.
 *
 * @param subject subject of the token, {@code desk} for the automatic desk, or the name of a service
 * @param role role it acted in
 * @param body code of the body it acted for; empty if none
 */
public record Actor(String subject, String role, String body) {

    /** The system itself, as when a term runs out. */
    public static final Actor SYSTEM = new Actor("system", "SYSTEM", "");

    /** The automatic desk, acting for a body. */
    public static Actor desk(String body) {
        return new Actor("desk", "DESK", body);
    }

    /** A service that carries on what another one published. */
    public static Actor service(String name) {
        return new Actor(name, "SERVICE", "");
    }
}
