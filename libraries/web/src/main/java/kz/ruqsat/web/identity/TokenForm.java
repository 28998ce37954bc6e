package kz.ruqsat.web.identity;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jose4j.jwx.Headers;
import org.jose4j.jwx.JsonWebStructure;

/** What a token must look like beyond a good signature: an allowed algorithm, an access token, no key brought along. Source: P-S2. */
@Singleton
@Unremovable // found by its type alone
public class TokenForm implements Validator {
    private static final Set<String> ALGORITHMS = Set.of("RS256", "ES256");
    private static final Set<String> KINDS = Set.of("jwt", "at+jwt", "application/at+jwt");
    private static final Set<String> KEY_CARRIERS = Set.of("jku", "x5u", "jwk", "x5c");

    @Override
    public String validate(JwtContext context) {
        return context.getJoseObjects().stream().allMatch(TokenForm::isAccessToken)
                ? null // the interface's word for "valid"
                : "not an access token of an allowed form";
    }

    private static boolean isAccessToken(JsonWebStructure token) {
        Headers headers = token.getHeaders();
        String kind = headers.getStringHeaderValue("typ");
        return ALGORITHMS.contains(token.getAlgorithmHeaderValue())
                && (kind == null || KINDS.contains(kind.toLowerCase(Locale.ROOT)))
                && KEY_CARRIERS.stream().noneMatch(name -> headers.getObjectHeaderValue(name) != null);
    }
}
