package kz.ruqsat.approval.berkut;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.UUID;
import kz.ruqsat.approval.persons.Person;
import kz.ruqsat.approval.request.ApprovalFile;

/**
 * A request as Berkut reads it. The same file and person always give the same bytes, so every try sends what the first one sent.
 *
 * @param requestId the same in every try
 * @param caseReference the case id; key of the replies
 * @param contentHash hash of the person's part, for evidence
 */
@JsonPropertyOrder({"requestId", "caseReference", "round", "service", "category", "body", "person", "contentHash"})
record RequestBody(
        UUID requestId,
        String caseReference,
        int round,
        String service,
        String category,
        String body,
        PersonPart person,
        String contentHash) {

    @JsonPropertyOrder({
        "surname",
        "givenNames",
        "birthDate",
        "sex",
        "citizenship",
        "documentNumber",
        "documentIssuedBy",
        "documentExpiresOn"
    })
    record PersonPart(
            String surname,
            String givenNames,
            LocalDate birthDate,
            String sex,
            String citizenship,
            String documentNumber,
            String documentIssuedBy,
            LocalDate documentExpiresOn) {}

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static byte[] bytesOf(ApprovalFile file, Person person) {
        var part = new PersonPart(
                person.surname(),
                person.givenNames(),
                person.birthDate(),
                person.sex(),
                person.citizenship(),
                person.documentNumber(),
                person.documentIssuedBy(),
                person.documentExpiresOn());
        return write(new RequestBody(
                file.requestId(),
                file.caseId().toString(),
                file.round(),
                serviceName(file.service()),
                file.category(),
                file.body(),
                part,
                RequestHash.of(write(part))));
    }

    /** Berkut's word for what is being decided. */
    private static String serviceName(String service) {
        return service.equals("S1") ? "INVITATION" : "VISA";
    }

    private static byte[] write(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a request that cannot be written", impossible);
        }
    }
}
