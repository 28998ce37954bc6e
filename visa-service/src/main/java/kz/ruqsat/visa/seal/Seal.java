package kz.ruqsat.visa.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import kz.ruqsat.visa.sticker.Sticker;

/**
 * The machine-verifiable code of an electronic visa: {@code {"data": {"hdr", "msg"}, "sig"}} as in VDS-NC, signed over the canonical spelling of
 * {@code data} with ECDSA on P-256 (ES256, signature as R and S). ICAO defines no message for visas, so type and message are ours; and the key is named
 * by its id among the published keys, where VDS-NC carries a certificate of the state's own authority, which nobody here has.
 *
 * @param data what is signed
 * @param keyId name of the key
 * @param signature base64url
 */
record Seal(ObjectNode data, String keyId, String signature) {

    /** Type of the message. */
    static final String TYPE = "kaz.evisa";

    private static final String ALGORITHM = "ES256";
    private static final String SIGNATURE = "SHA256withECDSAinP1363Format";
    private static final String STATE = "KAZ";

    /** Twice what a seal needs. */
    private static final int LONGEST = 2_000;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Seals what is printed. */
    static Seal of(Sticker printed, String keyId, PrivateKey key) {
        ObjectNode data = JSON.createObjectNode();
        data.putObject("hdr").put("t", TYPE).put("v", 1).put("is", STATE);
        message(data.putObject("msg"), printed);
        return new Seal(data, keyId, signed(data, key));
    }

    private static void message(ObjectNode message, Sticker printed) {
        message.put("no", printed.number())
                .put("cat", printed.field("category"))
                .put("ent", printed.field("entries"))
                .put("from", printed.field("validFrom"))
                .put("to", printed.field("validTo"))
                .put("stay", printed.field("stayDays"));
        message.putObject("pid")
                .put("n", nameInZone(printed))
                .put("dob", printed.field("birthDate"))
                .put("sex", printed.field("sex"))
                .put("nat", printed.field("nationality"))
                .put("dt", "P")
                .put("dn", printed.field("documentNumber"));
    }

    /** As Doc 9303 part 3 writes it: the name field of the zone without its fillers at the end. */
    private static String nameInZone(Sticker printed) {
        return printed.mrz().line1().substring(5).replaceAll("<+$", "");
    }

    /** What the code holds. */
    String code() {
        ObjectNode code = JSON.createObjectNode();
        code.set("data", data);
        code.putObject("sig").put("alg", ALGORITHM).put("kid", keyId).put("sigvl", signature);
        return CanonicalJson.of(code);
    }

    /** Reads a code; nothing where it is none of ours. */
    static Optional<Seal> read(String code) {
        if (code.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return seal(JSON.readTree(code));
        } catch (JsonProcessingException none) {
            return Optional.empty();
        }
    }

    private static Optional<Seal> seal(JsonNode read) {
        JsonNode signature = read.path("sig");
        boolean ours = read.path("data") instanceof ObjectNode
                && read.path("data").path("hdr").path("t").asText().equals(TYPE)
                && signature.path("alg").asText().equals(ALGORITHM);
        return ours
                ? Optional.of(new Seal(
                        (ObjectNode) read.path("data"),
                        signature.path("kid").asText(),
                        signature.path("sigvl").asText()))
                : Optional.empty();
    }

    /** Number of the visa, as the seal says. */
    String number() {
        return data.path("msg").path("no").asText();
    }

    /** Whether this key signed it. */
    boolean isSignedWith(PublicKey key) {
        try {
            Signature check = Signature.getInstance(SIGNATURE);
            check.initVerify(key);
            check.update(CanonicalJson.of(data).getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException no) {
            return false;
        }
    }

    private static String signed(ObjectNode data, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(SIGNATURE);
            signature.initSign(key);
            signature.update(CanonicalJson.of(data).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the key of electronic visas does not sign", broken);
        }
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "Seal[" + number() + " " + keyId + "]";
    }
}
