package kz.ruqsat.approval.berkut;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ruqsat.approval.request.ApprovalCommand.ExtendReview;
import kz.ruqsat.approval.request.ApprovalCommand.RecordAnswer;
import kz.ruqsat.approval.request.Disposition;
import kz.ruqsat.approval.request.RecordPosition;
import kz.ruqsat.approval.request.Verdict;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingRepliesTest {

    private static final String PINNED = "classpath:/sandbox-keys/berkut-sandbox-1.public.jwk.json";
    private static final ReplyReader READER = new ReplyReader(PinnedKeys.read(List.of(PINNED)));
    private static final Instant NOW = Instant.parse("2026-03-12T06:00:00Z");
    private static final UUID REQUEST = UUID.fromString("0195f2a0-7c1e-7d3a-9b1e-2f6a4c8d1e50");
    private static final UUID JTI = UUID.fromString("0195f2a0-0000-7000-8000-0000000000f1");
    private static final String HASH = "sha-256:" + "ab".repeat(32);
    private static final String GOOD = BerkutHand.reply(REQUEST, JTI, HASH, NOW, "APPROVED");

    @Test
    void a_signed_answer_is_read_as_what_it_says() {
        var read = read(GOOD, BerkutHand.sign(GOOD));

        assertThat(read).isInstanceOfSatisfying(ReadReply.Readable.class, readable -> {
            assertThat(readable.command())
                    .isInstanceOfSatisfying(
                            RecordAnswer.class, c -> assertThat(c.verdict()).isEqualTo(Verdict.APPROVED));
            assertThat(readable.command().reply().requestId()).isEqualTo(REQUEST);
            assertThat(readable.command().reply().jti()).isEqualTo(JTI);
            assertThat(readable.command().reply().receivedAt()).isEqualTo(NOW);
        });
    }

    @Test
    void an_extension_is_read_as_one_and_unknown_fields_of_a_newer_berkut_are_ignored() {
        String body =
                BerkutHand.reply(REQUEST, JTI, HASH, NOW, "EXTENDED").replace("{\"schema", "{\"more\":1,\"schema");

        assertThat(read(body, BerkutHand.sign(body)))
                .isInstanceOfSatisfying(
                        ReadReply.Readable.class, r -> assertThat(r.command()).isInstanceOf(ExtendReview.class));
    }

    @Test
    void a_reply_of_any_age_is_read_for_late_answers_are_lawful_R_092() {
        String old = BerkutHand.reply(REQUEST, JTI, HASH, NOW.minus(Duration.ofDays(300)), "APPROVED");

        assertThat(read(old, BerkutHand.sign(old))).isInstanceOf(ReadReply.Readable.class);
    }

    @Test
    void one_changed_byte_breaks_the_signature() {
        assertThat(disposition(GOOD.replace("APPROVED", "REJECTED"), BerkutHand.sign(GOOD)))
                .isEqualTo(Disposition.BAD_SIGNATURE);
        assertThat(disposition(GOOD + " ", BerkutHand.sign(GOOD))).isEqualTo(Disposition.BAD_SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "..", "a.b.c", "eyJhbGciOiJub25lIn0..", "\u0000", "eyJhbGciOiJFZERTQSJ9..AAAA"})
    void what_is_no_signature_proves_nothing(String signature) {
        assertThat(disposition(GOOD, signature)).isEqualTo(Disposition.BAD_SIGNATURE);
    }

    @Test
    void a_key_that_is_not_pinned_proves_nothing_whatever_it_calls_itself() throws Exception {
        var stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();

        assertThat(disposition(GOOD, BerkutHand.sign(GOOD, "EdDSA", "berkut-sandbox-1", stranger)))
                .isEqualTo(Disposition.BAD_SIGNATURE);
        assertThat(disposition(
                        GOOD,
                        BerkutHand.sign(
                                GOOD,
                                "EdDSA",
                                "berkut-sandbox-2",
                                BerkutHand.key().getPrivateKey())))
                .isEqualTo(Disposition.BAD_SIGNATURE);
    }

    @Test
    void a_public_key_used_as_a_shared_secret_proves_nothing() {
        var secret = new HmacKey(BerkutHand.key().getPublicKey().getEncoded());

        assertThat(disposition(GOOD, BerkutHand.sign(GOOD, "HS256", "berkut-sandbox-1", secret)))
                .isEqualTo(Disposition.BAD_SIGNATURE);
    }

    @Test
    void a_signature_that_carries_its_payload_is_not_the_agreed_one() throws Exception {
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue("EdDSA");
        jws.setKeyIdHeaderValue("berkut-sandbox-1");
        jws.setPayload(GOOD);
        jws.setKey(BerkutHand.key().getPrivateKey());

        assertThat(disposition(GOOD, jws.getCompactSerialization())).isEqualTo(Disposition.BAD_SIGNATURE);
        assertThat(disposition(GOOD, jws.getDetachedContentCompactSerialization()))
                .isEqualTo(Disposition.BAD_SIGNATURE);
    }

    @Test
    void two_pinned_keys_overlap_and_ES256_is_allowed() throws Exception {
        EllipticCurveJsonWebKey next = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        var reader = new ReplyReader(new PinnedKeys(
                Map.of("berkut-sandbox-1", BerkutHand.key().getPublicKey(), "berkut-2027", next.getPublicKey())));

        String signature = BerkutHand.sign(GOOD, "ES256", "berkut-2027", next.getPrivateKey());

        assertThat(reader.read(arrival(GOOD, signature))).isInstanceOf(ReadReply.Readable.class);
        assertThat(reader.read(arrival(GOOD, BerkutHand.sign(GOOD)))).isInstanceOf(ReadReply.Readable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "nonsense",
                "{\"schemaVersion\":\"1\"}",
                "{\"schemaVersion\":1}",
                "{\"schemaVersion\":1,\"schemaVersion\":1}"
            })
    void signed_and_of_another_shape_is_malformed(String body) {
        assertThat(disposition(body, BerkutHand.sign(body))).isEqualTo(Disposition.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"answer\":\"MAYBE\"",
                "\"answer\":0",
                "\"answer\":null",
                "\"answer\":\"APPROVED\",\"answer\":\"REJECTED\"",
                "\"answer\":\"APPROVED\",\"iat\":\"yesterday\"",
                "\"answer\":\"APPROVED\",\"x\":[[[[[[[[[[1]]]]]]]]]]"
            })
    void a_field_that_cannot_be_is_malformed(String instead) {
        String body = GOOD.replace("\"answer\":\"APPROVED\"", instead);

        assertThat(disposition(body, BerkutHand.sign(body))).isEqualTo(Disposition.MALFORMED);
    }

    @Test
    void a_seal_or_a_hash_of_another_shape_is_malformed() {
        String seal = GOOD.replace("\"sealedReason\":\"\"", "\"sealedReason\":\"in plain words\"");
        String hash = GOOD.replace(HASH, "md5:0123");

        assertThat(disposition(seal, BerkutHand.sign(seal))).isEqualTo(Disposition.MALFORMED);
        assertThat(disposition(hash, BerkutHand.sign(hash))).isEqualTo(Disposition.MALFORMED);
    }

    @Test
    void another_version_of_the_shape_is_not_guessed_at() {
        String body = GOOD.replace("\"schemaVersion\":1", "\"schemaVersion\":2");

        assertThat(disposition(body, BerkutHand.sign(body))).isEqualTo(Disposition.UNSUPPORTED_VERSION);
    }

    @Test
    void issued_after_it_was_received_is_implausible_beyond_the_skew_of_clocks() {
        String within = BerkutHand.reply(REQUEST, JTI, HASH, NOW.plus(Duration.ofMinutes(5)), "APPROVED");
        String beyond = BerkutHand.reply(
                REQUEST, JTI, HASH, NOW.plus(Duration.ofMinutes(5)).plusMillis(1), "APPROVED");

        assertThat(read(within, BerkutHand.sign(within))).isInstanceOf(ReadReply.Readable.class);
        assertThat(disposition(beyond, BerkutHand.sign(beyond))).isEqualTo(Disposition.IMPLAUSIBLE_TIME);
    }

    @Test
    void nothing_and_too_much_are_malformed() {
        String long_ =
                GOOD.replace("\"sealedReason\":\"\"", "\"x\":\"" + "y".repeat(70_000) + "\",\"sealedReason\":\"\"");

        assertThat(disposition("", "")).isEqualTo(Disposition.MALFORMED);
        assertThat(disposition(long_, BerkutHand.sign(long_))).isEqualTo(Disposition.MALFORMED);
    }

    @Test
    void without_a_pinned_key_there_is_no_start() {
        List<String> none = List.of();
        List<String> wrong = List.of("classpath:/sandbox-keys/absent.json");

        assertThatThrownBy(() -> PinnedKeys.read(none)).hasMessageContaining("RUQSAT_BERKUT_KEYS");
        assertThatThrownBy(() -> PinnedKeys.read(wrong)).hasMessageContaining("absent.json");
    }

    private static ReadReply read(String body, String signature) {
        return READER.read(arrival(body, signature));
    }

    private static Disposition disposition(String body, String signature) {
        return ((ReadReply.Unreadable) read(body, signature)).disposition();
    }

    private static Arrival arrival(String body, String signature) {
        return new Arrival(
                new RecordPosition("berkut.approval.replies.v1", 0, 0), body.getBytes(UTF_8), signature, NOW);
    }
}
