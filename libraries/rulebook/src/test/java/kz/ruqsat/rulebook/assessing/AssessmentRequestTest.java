package kz.ruqsat.rulebook.assessing;

import static kz.ruqsat.rulebook.assessing.PetitionJson.theExample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.rulebook.assessing.UnreadableRequestException.Fault;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.FormalIdentifiers.OfNote;
import kz.ruqsat.rulebook.facts.GivenDocument;
import kz.ruqsat.rulebook.facts.Nationality;
import kz.ruqsat.rulebook.facts.PaperForm;
import kz.ruqsat.rulebook.facts.Permit;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.facts.RegisterFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The body of a petition is read strictly, and every complaint names its place. */
class AssessmentRequestTest {
    private static final LocalDate ON = LocalDate.of(2026, 4, 10);

    @Test
    void the_example_is_read_whole_and_no_register_is_asked() {
        List<PetitionFacts> facts = AssessmentRequest.read(theExample().bytes()).facts(ON);

        assertThat(facts).singleElement().satisfies(read -> {
            assertThat(read.filing().registeredOn()).isEqualTo(ON);
            assertThat(read.filing().channel()).isEqualTo(FilingChannel.MIA_TD);
            assertThat(read.asked().category()).isEqualTo("B2");
            assertThat(read.asked().validityDays()).isEqualTo(30);
            assertThat(read.invitee().nationality()).isEqualTo(new Nationality.Citizen("IN"));
            assertThat(read.identifiers().inviter().number()).isEqualTo("491240000504");
            assertThat(read.identifiers().invitee().travelDocument()).isEqualTo("ZZ0001KNA2");
            assertThat(read.registers()).isEqualTo(RegisterFacts.notAsked());
        });
    }

    @Test
    void each_invitee_has_facts_of_its_own() {
        byte[] two = theExample()
                .andAnotherWith("nationality", "{\"kind\": \"STATELESS\", \"residence\": \"DE\"}")
                .bytes();

        assertThat(AssessmentRequest.read(two).facts(ON))
                .extracting(facts -> facts.invitee().nationality())
                .containsExactly(new Nationality.Citizen("IN"), new Nationality.Stateless("DE", ""));
    }

    @Test
    void the_ministry_files_by_note_verbale_and_a_known_channel_overrides_that() {
        AssessmentRequest request =
                AssessmentRequest.read(theExample().with("/division", "\"MFA\"").bytes());

        assertThat(request.facts(ON).getFirst().filing().channel()).isEqualTo(FilingChannel.MFA);
        assertThat(request.facts(ON, FilingChannel.MIA_TD).getFirst().filing().channel())
                .isEqualTo(FilingChannel.MIA_TD);
    }

    @Test
    void R_041_a_document_may_be_shown_as_an_original_and_is_a_copy_otherwise() {
        byte[] shown = theExample()
                .with(
                        "/documents",
                        "[{\"code\":\"PETITION\",\"issuer\":\"OTHER\",\"shown\":\"ORIGINAL\"},{\"code\":\"SERVICE_CONTRACT\",\"issuer\":\"COMPANY\"}]")
                .bytes();

        assertThat(AssessmentRequest.read(shown).facts(ON).getFirst().documents())
                .extracting(GivenDocument::shown)
                .containsExactly(PaperForm.ORIGINAL, PaperForm.COPY);
    }

    @Test
    void R_052_a_note_verbale_is_read_and_lies_in_the_petition() {
        byte[] byNote = theExample()
                .with("/division", "\"MFA\"")
                .with(
                        "/noteVerbale",
                        "{\"number\":\"17-2/415\",\"datedOn\":\"2026-04-10\",\"inviterKind\":\"STATE_BODY\"}")
                .bytes();

        PetitionFacts facts = AssessmentRequest.read(byNote).facts(ON).getFirst();

        assertThat(facts.identifiers().inviter().note()).isEqualTo(new OfNote("17-2/415", "STATE_BODY"));
        assertThat(facts.documents()).contains(GivenDocument.of("NOTE_VERBALE"));
    }

    @Test
    void what_may_be_left_out_may_be_left_out() {
        byte[] short_ = theExample()
                .without("/invitees/0/iin")
                .with(
                        "/invitees/0/permits",
                        "[{\"country\": \"DE\", \"purpose\": \"EDUCATION\", \"validFrom\": \"2025-01-01\"}]")
                .bytes();

        PetitionFacts facts = AssessmentRequest.read(short_).facts(ON).getFirst();

        assertThat(facts.identifiers().invitee().iin()).isEmpty();
        assertThat(facts.invitee().permits()).extracting(Permit::validUntil).containsExactly(Permit.UNLIMITED);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/inviter/number | 1 | wrong-type | /inviter/number",
                "/inviter | [] | wrong-type | /inviter",
                "/purpose | \"PLEASURE\" | unknown-value | /purpose",
                "/purpose | 3 | wrong-type | /purpose",
                "/entries | null | required | /entries",
                "/validFrom | \"2026-02-30\" | wrong-format | /validFrom",
                "/validFrom | \"4 May 2026\" | wrong-format | /validFrom",
                "/validFrom | \"1899-12-31\" | wrong-format | /validFrom",
                "/validFrom | 20260504 | wrong-type | /validFrom",
                "/stayDays | \"30\" | wrong-type | /stayDays",
                "/stayDays | 30.0 | wrong-type | /stayDays",
                "/stayDays | -1 | out-of-range | /stayDays",
                "/stayDays | 3661 | out-of-range | /stayDays",
                "/stayDays | 99999999999 | out-of-range | /stayDays",
                "/category | \"\" | wrong-length | /category",
                "/documents | {} | wrong-type | /documents",
                "/documents/0 | \"PETITION\" | wrong-type | /documents/0",
                "/documents/0 | {\"code\": \"PETITION\"} | required | /documents/0/issuer",
                "/documents/0 | {\"code\": \"PETITION\", \"issuer\": \"OTHER\", \"shown\": \"FAX\"} | unknown-value | /documents/0/shown",
                "/claims/0 | 1 | wrong-type | /claims/0",
                "/claims/0 | \"\" | wrong-length | /claims/0",
                "/invitees | [] | wrong-length | /invitees",
                "/invitees/0/sex | \"Q\" | unknown-value | /invitees/0/sex",
                "/invitees/0/secret | 1 | unknown-field | /invitees/0/secret",
                "/invitees/0/nationality | {} | required | /invitees/0/nationality/kind",
                "/invitees/0/travelDocument/expiresOn | null | required | /invitees/0/travelDocument/expiresOn",
                "/invitees/0/permits/0 | {\"country\": \"DE\"} | required | /invitees/0/permits/0/purpose",
                "/noteVerbale | {} | required | /noteVerbale/datedOn",
                "/a~1b | 1 | unknown-field | /a~1b"
            })
    void a_field_of_the_wrong_form_is_named(String pointer, String json, String code, String at) {
        UnreadableRequestException refused = refusal(theExample().with(pointer, json));

        assertThat(refused.fault()).isEqualTo(Fault.FORM);
        assertThat(refused.errors()).anySatisfy(error -> {
            assertThat(error.pointer()).isEqualTo(at);
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.detail()).isNotBlank();
        });
    }

    @Test
    void all_mistakes_are_told_at_once() {
        UnreadableRequestException refused =
                refusal(theExample().without("/division").with("/more", "1").with("/invitees/0/birthDate", "\"x\""));

        assertThat(refused.errors())
                .extracting(FormError::pointer)
                .containsExactlyInAnyOrder("/division", "/more", "/invitees/0/birthDate");
    }

    @ParameterizedTest
    @CsvSource({
        "/validTo, 2026-05-03, /validTo",
        "/noteVerbale/datedOn, 2026-04-11, /noteVerbale/datedOn",
        "/invitees/0/birthDate, 2026-04-11, /invitees/0/birthDate",
        "/invitees/0/travelDocument/issuedOn, 2026-04-11, /invitees/0/travelDocument/issuedOn",
        "/invitees/0/travelDocument/expiresOn, 2021-01-10, /invitees/0/travelDocument/expiresOn"
    })
    void R_056_dates_that_contradict_each_other_are_named(String pointer, String date, String at) {
        PetitionJson petition = theExample()
                .with("/noteVerbale", "{\"number\":\"1\",\"datedOn\":\"2026-04-10\",\"inviterKind\":\"STATE_BODY\"}");

        UnreadableRequestException refused = refusal(petition.with(pointer, '"' + date + '"'));

        assertThat(refused.fault()).isEqualTo(Fault.CONTRADICTION);
        assertThat(refused.errors()).extracting(FormError::pointer).containsExactly(at);
        assertThat(refused.errors()).extracting(FormError::code).containsExactly("invalid-value");
    }

    @Test
    void a_permit_that_ends_before_it_begins_is_a_contradiction() {
        UnreadableRequestException refused = refusal(
                theExample()
                        .with(
                                "/invitees/0/permits",
                                "[{\"country\":\"DE\",\"purpose\":\"VISIT\",\"validFrom\":\"2026-01-02\",\"validUntil\":\"2026-01-01\"}]"));

        assertThat(refused.errors()).extracting(FormError::pointer).containsExactly("/invitees/0/permits/0/validUntil");
    }

    private static UnreadableRequestException refusal(PetitionJson petition) {
        return catchThrowableOfType(
                UnreadableRequestException.class,
                () -> AssessmentRequest.read(petition.bytes()).facts(ON));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"division\": | malformed-json",
                "{} {} | malformed-json",
                "{\"division\": \"a\", \"division\": \"b\"} | duplicate-key",
                "[] | wrong-type",
                "null | wrong-type",
                "{\"petition\": {}, \"visa\": {}} | unknown-field",
                "{\"petition\": null} | wrong-type",
                "{\"petition\": {}, \"on\": \"tomorrow\"} | wrong-format"
            })
    void what_is_no_request_is_refused_with_a_code(String text, String code) {
        UnreadableRequestException refused = catchThrowableOfType(
                UnreadableRequestException.class, () -> read(text).facts(ON));

        assertThat(refused.errors()).extracting(FormError::code).contains(code);
    }

    @Test
    void bytes_that_are_no_text_or_too_many_are_refused() {
        byte[] latin = {'"', (byte) 0xe9, '"'};

        assertThat(catchThrowableOfType(UnreadableRequestException.class, () -> AssessmentRequest.read(latin))
                        .errors())
                .extracting(FormError::code)
                .containsExactly("not-utf-8");
        assertThat(catchThrowableOfType(
                                UnreadableRequestException.class,
                                () -> read(" ".repeat(AssessmentRequest.MOST_BYTES + 1)))
                        .errors())
                .extracting(FormError::code)
                .containsExactly("too-large");
    }

    @Test
    void a_request_may_name_its_day_and_its_pointers_lead_into_the_petition() {
        String petition = new String(theExample().bytes(), StandardCharsets.UTF_8);
        AssessmentRequest dated = read("{\"petition\": " + petition + ", \"on\": \"2026-03-09\"}");
        AssessmentRequest wrong = read("{\"petition\": {\"division\": 1}}");

        assertThat(dated.on(ON)).isEqualTo("2026-03-09");
        assertThat(wrong.on(ON)).isEqualTo(ON);
        assertThat(catchThrowableOfType(UnreadableRequestException.class, () -> wrong.facts(ON))
                        .errors())
                .extracting(FormError::pointer)
                .contains("/petition/division", "/petition/invitees");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHARMA", "ZZ0001KNA2", "491240000504"})
    void nothing_that_was_sent_is_repeated(String value) {
        UnreadableRequestException refused = refusal(theExample().with("/validTo", "\"2026-01-01\""));
        DryRun answer = theExample().assessed("2026-04-10");

        assertThat(refused.getMessage() + refused.errors() + answer).doesNotContain(value);
    }

    private static AssessmentRequest read(String text) {
        return AssessmentRequest.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
