package kz.ruqsat.sandbox.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.ruqsat.sandbox.NotUnderstoodException;
import kz.ruqsat.sandbox.evidence.EvidenceBundle;
import kz.ruqsat.sandbox.evidence.Finding;
import kz.ruqsat.sandbox.evidence.Finding.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Evidence bundles of approval-service, without any service. */
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "verify",
        description = "Evidence of an exchange with the Committee, looked at offline.",
        subcommands = Evidence.Verify.class)
final class Evidence {

    private Evidence() {}

    /** Holds a bundle against itself, its keys and the law. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description =
                    "Verify chain, seal, signatures, bindings, terms and audit of a bundle. Ends with 1 if something is broken.")
    static final class Verify implements Callable<Integer> {

        private static final ObjectMapper JSON = new ObjectMapper();

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", description = "the bundle: GET /api/v1/approval-requests/{requestId}/evidence")
        private Path file;

        @Option(
                names = "--keys",
                paramLabel = "JWKS",
                description = "keys of both sides known from elsewhere; without them those of the bundle are believed")
        private Path keys;

        @Option(
                names = "--request",
                paramLabel = "BYTES",
                description = "the request's exact bytes, which name a person")
        private Path request;

        @Override
        public Integer call() throws IOException {
            Optional<byte[]> bytes = request == null ? Optional.empty() : Optional.of(bytes(request));
            var findings = verify(json(file), keys == null ? MissingNode.getInstance() : json(keys), bytes);
            findings.forEach(this::print);
            boolean broken = findings.stream().anyMatch(each -> each.result() == Result.BROKEN);
            spec.commandLine().getOut().println(broken ? "The evidence is broken." : conclusion());
            return broken ? 1 : 0;
        }

        private List<Finding> verify(JsonNode bundle, JsonNode trusted, Optional<byte[]> bytes) {
            try {
                return new EvidenceBundle(bundle, trusted, bytes).verify();
            } catch (DateTimeException | IllegalArgumentException wrong) {
                throw new NotUnderstoodException(file + " is no evidence bundle: " + wrong.getMessage());
            }
        }

        private String conclusion() {
            return keys == null
                    ? "The evidence holds together, by the keys it brings itself; --keys holds it against keys you know."
                    : "The evidence holds.";
        }

        private void print(Finding finding) {
            var word = switch (finding.result()) {
                case HOLDS -> "holds";
                case BROKEN -> "BROKEN";
                case NOT_CHECKED -> "not checked";
            };
            spec.commandLine().getOut().printf("%-12s %s%n", word, finding.says());
        }

        private static JsonNode json(Path file) throws IOException {
            try {
                return JSON.readTree(bytes(file));
            } catch (JsonProcessingException e) {
                throw new NotUnderstoodException(file + " is no JSON");
            }
        }

        private static byte[] bytes(Path file) throws IOException {
            try {
                return Files.readAllBytes(file);
            } catch (NoSuchFileException e) {
                throw new NotUnderstoodException("there is no file " + file);
            }
        }
    }
}
