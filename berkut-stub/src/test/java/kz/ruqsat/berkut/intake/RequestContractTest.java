package kz.ruqsat.berkut.intake;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;
import kz.ruqsat.berkutclient.contract.Line;
import kz.ruqsat.berkutclient.contract.RequestContract;
import kz.ruqsat.berkutclient.contract.Sender;
import kz.ruqsat.sandbox.testing.StandTestResource;
import kz.ruqsat.sandbox.testing.TestTokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The stub keeps what a real Berkut is held to. */
@QuarkusTest
@WithTestResource(StandTestResource.class)
class RequestContractTest {

    private static final Path KEY =
            Path.of("../approval-service/src/main/resources/sandbox-keys/approval-signing-sandbox-1.private.jwk.json");

    @TestHTTPResource("/")
    URI address;

    @TestFactory
    Stream<DynamicTest> the_stub_keeps_every_promise_of_the_contract() {
        var line = new Line(address, () -> TestTokens.of("approval-service"), Sender.of(KEY));
        return new RequestContract(line)
                .promises().stream().map(promise -> DynamicTest.dynamicTest(promise.says(), promise.test()::run));
    }
}
