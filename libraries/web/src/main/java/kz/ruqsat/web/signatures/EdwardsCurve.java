package kz.ruqsat.web.signatures;

import java.security.Security;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jose4j.jca.ProviderContext;
import org.jose4j.jws.JsonWebSignature;

/**
 * Signs and checks EdDSA with Bouncy Castle: the JDK's own takes about ten times as long, which under load was a sixth of what services compute.
 * It is loaded at the first signature, not at the start.
 */
public final class EdwardsCurve {

    private static final ProviderContext FAST = fast();

    private EdwardsCurve() {}

    private static ProviderContext fast() {
        Security.addProvider(new BouncyCastleProvider()); // behind the JDK's: nothing else changes its provider
        var context = new ProviderContext();
        context.getSuppliedKeyProviderContext().setSignatureProvider(BouncyCastleProvider.PROVIDER_NAME);
        return context;
    }

    /** Has this signature made or checked quickly if its algorithm is EdDSA; any other stays with the JDK. */
    public static void hasten(JsonWebSignature jws) {
        if ("EdDSA".equals(jws.getAlgorithmHeaderValue())) {
            jws.setProviderContext(FAST);
        }
    }
}
