package kz.ruqsat.notices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.casework.Cases.Published;
import kz.ruqsat.casework.Contact;
import kz.ruqsat.casework.ErrandRunner;
import kz.ruqsat.casework.Teller;
import kz.ruqsat.casework.Teller.Letter;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.notices.NoticeGiven;

/**
 * Sends a notice to one recipient by e-mail. A server that is away delays letters and nothing else; each try bears the same {@code Message-ID}, by which a
 * mailbox knows a letter that came twice.
 */
@Singleton
class Letters implements ErrandRunner {

    /** A server that says nothing for so long is tried again later; shorter than the lease of an errand. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Cases cases;
    private final ReactiveMailer mailer;
    private final ObjectMapper json;

    Letters(Cases cases, ReactiveMailer mailer, ObjectMapper json) {
        this.cases = cases;
        this.mailer = mailer;
        this.json = json;
    }

    @Override
    public String kind() {
        return Teller.LETTER;
    }

    @Override
    public boolean isOfNamed() {
        return true;
    }

    /** Nobody is told of it. */
    @Override
    public String caseKind() {
        return "";
    }

    @Override
    public Uni<Report> run(CaseId caseId, String payload) {
        Letter letter = read(payload);
        return cases.contacts(caseId)
                .map(contacts -> ofRecipient(contacts, letter.recipient()))
                .chain(contact -> contact.map(known -> write(caseId, letter, known))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .replaceWith(Report.NONE);
    }

    private Letter read(String payload) {
        try {
            return json.readValue(payload, Letter.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("casework wrote no letter", impossible);
        }
    }

    private static Optional<Contact> ofRecipient(List<Contact> contacts, String recipient) {
        return contacts.stream()
                .filter(contact -> contact.recipient().equals(recipient))
                .findFirst();
    }

    private Uni<Void> write(CaseId caseId, Letter letter, Contact contact) {
        return cases.published(caseId, Topic.NOTICES)
                .map(published -> published.stream()
                        .filter(each -> each.sequence() == letter.sequence())
                        .findFirst()
                        .orElseThrow())
                .map(published -> mail(caseId, published, contact))
                .chain(mail -> mailer.send(mail).ifNoItem().after(PATIENCE).fail())
                .onFailure()
                .transform(Letters::withoutAddress);
    }

    private static Mail mail(CaseId caseId, Published published, Contact contact) {
        NoticeText written = NoticeText.of((NoticeGiven) published.event());
        String language = contact.language();
        return Mail.withText(
                        contact.email(),
                        written.subject().get(language),
                        written.text().get(language))
                .addHeader("Message-ID", messageId(published, contact.recipient()))
                .addHeader("Content-Language", language)
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("X-Ruqsat-Case", caseId.toString());
    }

    private static String messageId(Published published, String recipient) {
        return "<" + published.eventId() + "." + recipient.toLowerCase(Locale.ROOT) + "@notices.ruqsat>";
    }

    // What a server answers may repeat the address, and errands are logged.
    private static RuntimeException withoutAddress(Throwable failure) {
        return new IllegalStateException(
                "the letter was not taken: " + failure.getClass().getSimpleName());
    }
}
