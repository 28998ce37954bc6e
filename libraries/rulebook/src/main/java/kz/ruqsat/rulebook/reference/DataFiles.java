package kz.ruqsat.rulebook.reference;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Opens the files of one version and keeps the version of each: its own, else the hash of its content. */
final class DataFiles {
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    /** Where the bytes of a file come from; a test passes changed ones. */
    @FunctionalInterface
    interface Source {
        byte[] bytes(String file) throws IOException;
    }

    private final Source source;
    private final Map<String, String> versions = new TreeMap<>();

    DataFiles(Source source) {
        this.source = source;
    }

    static Source bundled(String version) {
        return file -> {
            try (InputStream in = DataFiles.class.getResourceAsStream("/kz/ruqsat/rulebook/" + version + "/" + file)) {
                if (in == null) {
                    throw new IOException("no such resource");
                }
                return in.readAllBytes();
            }
        };
    }

    Row open(String file) {
        try {
            byte[] bytes = source.bytes(file);
            JsonNode root = JSON.readTree(bytes);
            versions.put(file, root.path("meta").path("version").asText(hash(bytes)));
            return new Row(root, file, "");
        } catch (IOException | UncheckedIOException unreadable) {
            throw new ReferenceDataException(file, unreadable);
        }
    }

    Map<String, String> versions() {
        return Map.copyOf(versions);
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "sha256:" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
