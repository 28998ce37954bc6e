package kz.ruqsat.web.identity;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.web.problem.Refusals;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the current request, as the verified token describes it. Source: P-S1, P-S2. */
@RequestScoped
public class Caller {
    @Inject
    SecurityIdentity identity;

    /**
     * The caller's id at the issuer (claim {@code sub}).
     *
     * @throws UnauthorizedException if there is no token
     */
    public String subject() {
        String subject = token().getSubject();
        if (subject == null || subject.isBlank()) {
            throw new UnauthorizedException();
        }
        return subject;
    }

    /** Roles of the claim {@code groups}; see {@link Roles}. */
    public Set<String> roles() {
        return Set.copyOf(identity.getRoles());
    }

    /** Says whether the caller has this role. */
    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** Code of the body an officer acts for (claim {@code body}), such as {@code MIA75}. Absent means no territorial right at all. */
    public Optional<String> body() {
        return claim("body");
    }

    /** BIN or IIN of the inviting party (claim {@code organisation}). */
    public Optional<String> organisation() {
        return claim("organisation");
    }

    /**
     * The body the officer acts for.
     *
     * @throws kz.ruqsat.web.problem.RefusedException {@code forbidden}, if the token names none
     */
    public String requiredBody() {
        return body().orElseThrow(() -> Refusals.forbidden("The token names no body in the claim body."));
    }

    /**
     * The organisation the caller files for.
     *
     * @throws kz.ruqsat.web.problem.RefusedException {@code forbidden}, if the token names none
     */
    public String requiredOrganisation() {
        return organisation()
                .orElseThrow(() -> Refusals.forbidden("The token names no organisation in the claim organisation."));
    }

    private Optional<String> claim(String name) {
        return token().getClaim(name) instanceof String value && !value.isBlank()
                ? Optional.of(value)
                : Optional.empty();
    }

    private JsonWebToken token() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return token;
        }
        throw new UnauthorizedException();
    }
}
