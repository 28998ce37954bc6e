package kz.ruqsat.invitation.notices;

import static kz.ruqsat.invitation.Api.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.invitation.Api;
import kz.ruqsat.invitation.PetitionBody;
import kz.ruqsat.invitation.ServiceTest;
import kz.ruqsat.sandbox.embedded.FreePorts;
import kz.ruqsat.sandbox.mail.CaughtMail;
import kz.ruqsat.sandbox.mail.MailCatcher;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters over SMTP, with a server that is away and comes back. */
@ServiceTest
@TestProfile(LettersTest.OverSmtp.class)
class LettersTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** Nobody listens at the port until a test does. */
    public static final class OverSmtp implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.mailer.mock", "false",
                    "quarkus.mailer.host", "127.0.0.1",
                    "quarkus.mailer.port", Integer.toString(FreePorts.any()),
                    "ruqsat.casework.errand-pause", "20ms",
                    "ruqsat.casework.errand-pause-at-most", "50ms");
        }
    }

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    @Inject
    InstantSource clock;

    @ConfigProperty(name = "RUQSAT_PG_URL")
    String database;

    @TempDir
    Path mailbox;

    @Test
    void a_server_that_is_away_delays_the_letters_and_never_the_case() {
        String address = "steppe-" + UUID.randomUUID() + "@inviter.example";
        String caseId = Api.filed(
                PetitionBody.on(KazakhstanTime.dateOf(clock.instant())).writtenTo(address, "kk"));

        Api.sentForApproval(caseId);
        await("letters are tried")
                .atMost(LIMIT)
                .until(() -> errors(caseId), errors -> errors.size() == 2 && !errors.contains(""));
        assertThat(errors(caseId)).noneMatch(error -> error.contains(address));

        try (var server = MailCatcher.open(port, mailbox)) {
            await("letters have come")
                    .atMost(LIMIT)
                    .until(() -> CaughtMail.all(mailbox).size() == 2);
            await("and are owed no longer")
                    .atMost(LIMIT)
                    .until(() -> errors(caseId).isEmpty());
        }
        assertThat(CaughtMail.all(mailbox)).allSatisfy(letter -> {
            assertThat(letter.to()).isEqualTo(address);
            assertThat(letter.caseId()).isEqualTo(caseId);
            assertThat(letter.text()).contains("(MIA75)");
        });
        assertThat(CaughtMail.all(mailbox))
                .extracting(CaughtMail::subject)
                .satisfiesExactly(
                        subject -> assertThat(subject).endsWith(": Өтініш тіркелді"),
                        subject -> assertThat(subject).endsWith(": Қарау аяқталды"));
        assertThat(Api.read(OFFICER, caseId).getString("state")).isEqualTo("AWAITING_KNB");
    }

    /** What kept each letter that is owed; empty text where it was not tried yet. */
    private List<String> errors(String caseId) {
        try (var connection = DriverManager.getConnection("jdbc:" + database, "ruqsat_app", "ruqsat_app");
                var query = connection.prepareStatement(
                        "select last_error from errands where case_id = ?::uuid and kind like 'notice-letter/%'")) {
            query.setString(1, caseId);
            List<String> errors = new ArrayList<>();
            var rows = query.executeQuery();
            while (rows.next()) {
                errors.add(rows.getString(1));
            }
            return errors;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
