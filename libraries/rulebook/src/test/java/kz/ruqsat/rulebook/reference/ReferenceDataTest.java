package kz.ruqsat.rulebook.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessagePattern;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The data are taken whole or not at all, and a complaint names file, key and field. */
class ReferenceDataTest {
    private final ReferenceData data = ReferenceData.current();

    @Test
    void the_bundled_version_is_whole_and_names_the_version_of_each_file() {
        assertThat(data.version()).isEqualTo("2026.1");
        assertThat(data.validFrom()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(data.dataSets()).containsEntry("missions.json", "2026.1").hasSize(filesOfTheVersion());
        assertThat(data.dataSets().get("documents.json")).startsWith("sha256:");
        assertThat(data.missions().all()).hasSize(103);
        assertThat(data.documents().all()).hasSize(80);
        assertThat(data.grounds().all()).hasSize(48);
        assertThat(data.rules().all()).hasSize(121);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "visa-categories.json | \"EVENT_PROGRAMME\" | \"EVENT_PROGRAM\" | B1 | required_documents",
                "visa-categories.json | \"code\": \"C12\" | \"code\": \"C11\" | C11 | twice",
                "visa-categories.json | \"group\": \"TRANSIT\" | \"group\": \"PASSAGE\" | B13 | group",
                "visa-categories.json | \"max_validity\": \"P10Y\" | \"max_validity\": \"ten years\" | A6 | max_validity",
                "visa-categories.json | replaces CENTRAL_EXECUTIVE_BODY_PETITION | replaces NOTE_VERBALE | B7 | NOTE_VERBALE",
                "documents.json | \"obtainable_from\": \"GBD_FL\" | \"obtainable_from\": \"GBD_XX\" | INVITER_IDENTITY | obtainable_from",
                "documents.json | \"notarization_allowed\": false | \"notarization_allowed\": true | PASSPORT | notarization_allowed",
                "documents.json | \"provided_by\": \"RECIPIENT\" | \"provided_by\": \"NOBODY\" | PASSPORT | provided_by",
                "documents.json | \"exceptions_to_bans\": [] | \"exceptions_to_bans\": [{\"document\":\"PAPER\"}] | PAPER | document",
                "documents.json | \"exceptions_to_bans\": [] | \"exceptions_to_bans\": [{\"document\":\"DIPLOMA\",\"basis\":\"OTHER_LAW\"}] | DIPLOMA | basis",
                "documents.json | \"used_at\": [ | \"usedAt\": [ | PASSPORT | used_at",
                "missions.json | \"defaultMission\": \"EMB-MAD\" | \"defaultMission\": \"EMB-XXX\" | AD | defaultMission",
                "missions.json | \"id\": \"CG-DXB\" | \"id\": \"CG-XXX\" | AE | alternatives",
                "missions.json | \"status\": \"LIMITED\" | \"status\": \"CLOSED\" | EMB-KBP | status",
                "refusal-grounds.json | \"R-173\" | \"R-999\" | RG-ACC-01 | rules",
                "refusal-grounds.json | \"automatic\": \"NO\" | \"automatic\": \"PERHAPS\" | RG-ENT-01 | automatic",
                "register-marks.json | RG-ENT-12 | RG-ENT-99 | BARRED_FROM_ENTRY | ground",
                "rules.json | \"from\": \"2026-01-01\" | \"from\": \"1 January\" | R-150 | from",
                "rules.json | [\"B7\"] | [\"B77\"] | R-062 | categories",
                "rules.json | \"categoriesOfNaturalPersons\": [\"B10\"] | \"categoriesOfNaturalPersons\": [\"B99\"] | R-053 | categories",
                "visa-categories.json | \"invitation_channel\": \"MFA\" | \"invitation_channel\": \"POST\" | A1 | invitation_channel",
                "visa-categories.json | \"CONFLICT\" | \"PERHAPS\" | B2 | invitation_free_for_listed_states",
                "invitation-free.json | \"citizenship\": \"GB\" | \"citizenship\": \"XX\" | XX | citizenship",
                "invitation-free.json | \"citizenship\": \"GB\" | \"citizenship\": \"DE\" | DE | twice",
                "invitation-free.json | \"extent\": \"EXAMPLES\" | \"extent\": \"SOME\" | meta | extent",
                "fees.json | \"tenge\": \"4325\" | \"tenge\": 4325.5 | 2026-01-01 | tenge",
                "fees.json | \"amount\": \"0.5\" | \"amount\": \"half\" | DUTY_INVITATION | amount",
                "fees.json | \"amount\": \"0.5\" | \"amount\": \"0.0\" | DUTY_INVITATION | amount",
                "fees.json | \"unit\": \"USD\" | \"unit\": \"EUR\" | FEE_TOURIST | unit",
                "fees.json | DUTY_SINGLE | DUTY_MULTIPLE | DUTY_MULTIPLE | twice",
                "fees.json | \"rule\": \"R-171\" | \"rule\": \"R-999\" | DUTY_INVITATION | rule",
                "fees.json | \"groups\": [\"EXIT\"] | \"groups\": [\"LEAVE\"] | DUTY_EXIT_VISA | groups",
                "fees.json | \"until\": \"2026-12-31\" | \"until\": \"2025-12-31\" | 2026-01-01 | from",
                "fees.json | \"mci\": [ | \"mci\": [{\"from\":\"2025-01-01\",\"until\":\"2026-01-01\",\"tenge\":\"3932\",\"confidence\":\"LOW\"}, | 2026-01-01 | overlap",
                "rules.json | \"COURT_REGISTER\"] | \"COURT_XX\"] | R-079 | registers",
                "rules.json | [\"VISA_APPLICATION_FORM\" | [\"FORM\" | R-130 | documents",
                "visa-categories.json | \"FOREIGN_MISSION\" | \"CONSULATE\" | A1 | issued_by",
                "fingerprint-exemptions.json | \"A4\" | \"A44\" | RECIPROCITY | categories",
                "fingerprint-exemptions.json | \"STATE_BODY_GUEST\" | \"GUEST\" | GUEST | code",
                "fingerprint-exemptions.json | \"enabled\": true | \"enabled\": \"yes\" | PHYSICAL_IMPOSSIBILITY | enabled",
                "sticker-form.json | \"KZ[0-9]{7}\" | \"KZ[0-9]{7\" | stickerNumber | pattern",
                "sticker-form.json | \"name\": \"validTo\" | \"name\": \"validFrom\" | validFrom | twice",
                "sticker-form.json | \"name\": \"validTo\" | \"name\": \"validUntil\" | fields | validTo",
                "sticker-form.json | \"name\": \"validTo\", \"kind\": \"DATE\" | \"name\": \"validTo\", \"kind\": \"TEXT\" | validTo | date",
                "sticker-form.json | \"name\": \"sex\" | \"name\": \"gender\" | parts | sex",
                "sticker-form.json | \"name\": \"madeOutOn\" | \"name\": \"madeOn\" | madeOn | glossary",
                "sticker-form.json | \"size\": \"MRV_A\" | \"size\": \"MRV_C\" | zone | size",
                "sticker-form.json | \"to\": 9 | \"to\": 45 | documentNumber | from",
                "sticker-form.json | \"from\": 1, | \"from\": 0, | documentNumber | from",
                "sticker-form.json | \"from\": 21 | \"from\": 22 | sex | from",
                "sticker-form.json | \"checkDigitAt\": 10 | \"checkDigitAt\": 45 | documentNumber | from",
                "sticker-form.json | \"checkDigitAt\": 10 | \"checkDigitAt\": -1 | documentNumber | from",
                "sticker-form.json | \"required\": \"ALWAYS\" | \"required\": \"SOMETIMES\" | stickerNumber | required",
                "sticker-form.json | \"mrzLine2\", \"field\": \"sex\" | \"mrzLine3\", \"field\": \"sex\" | parts | mrzLine3",
                "sticker-form.json | \"mrzLine2\", \"from\": 29 | \"mrzLine3\", \"from\": 29 | free | mrzLine3",
                "sticker-form.json | \"surname\": \"surname\" | \"surname\": \"name\" | name | name",
                "sticker-form.json | [7, 3, 1] | [7, \"3\", 1] | zone | weights",
                "sticker-form.json | \"orElse\": \"stickerNumber\" | \"orElse\": \"number\" | parts | number",
                "sticker-form.json | [\"mrzLine1\" | [\"mrzLine0\" | lines | mrzLine0",
                "rules.json | [\"AIFC_REGISTER\", \"ASTANA_HUB_REGISTER\"] | [\"AIFC\"] | R-124 | registers",
                "visa-categories.json | \"to\": \"A5\" | \"to\": \"A55\" | category_change_matrix | to",
                "visa-categories.json | \"special_group_from\": \"ANY\" | \"special_group_from\": \"ALL\" | category_change_matrix | special_group_from",
                "rules.json | [\"B1\", \"B3\"] | [\"B1\", \"B33\"] | R-141 | categoriesNotExtendedAsSingleEntry",
                "visa-categories.json | \"extendable\": true | \"extendable\": \"MAYBE\" | A1 | extendable",
                "cancellation-grounds.json | \"EX_OFFICIO\"] | \"NOBODY\"] | END_OF_EMPLOYMENT | askedBy",
                "cancellation-grounds.json | \"code\": \"ENTRY_BAN\" | \"code\": \"BAN\" | BAN | cancellation-ground",
                "cancellation-grounds.json | \"code\": \"END_OF_STUDY\" | \"code\": \"END_OF_EMPLOYMENT\" | END_OF_EMPLOYMENT | twice",
                "visa-regimes.json | \"code\": \"A5\" | \"code\": \"A6\" | electronicVisa | categories",
                "identifiers.json | \"region\": \"71\" | \"region\": \"99\" | MIA71EC | region"
            })
    void a_broken_file_is_refused_by_file_key_and_field(
            String file, String good, String bad, String key, String field) {
        assertThatThrownBy(() -> ChangedData.of(file, good, bad))
                .isInstanceOf(ReferenceDataException.class)
                .hasMessageStartingWith(file)
                .hasMessageContaining(key)
                .hasMessageContaining(field);
    }

    private static int filesOfTheVersion() {
        String[] files = new java.io.File("src/main/resources/kz/ruqsat/rulebook/2026.1").list();
        return files.length;
    }

    @Test
    void a_file_that_is_no_json_or_missing_is_refused_by_name() {
        assertThatThrownBy(() -> ChangedData.of("missions.json", "{", ""))
                .isInstanceOf(ReferenceDataException.class)
                .hasMessageStartingWith("missions.json");
        assertThatThrownBy(() -> ReferenceData.read(DataFiles.bundled("1999.1")))
                .isInstanceOf(ReferenceDataException.class)
                .hasMessageStartingWith("manifest.json");
    }

    @Test
    void moving_one_rule_to_22_February_is_a_change_of_its_row() {
        ReferenceData moved = ChangedData.of(
                "rules.json",
                "\"from\": \"2026-03-10\", \"until\": null, \"confidence\": \"SEED\", \"source\": \"seed/Place of issuance (third",
                "\"from\": \"2026-02-22\", \"until\": null, \"confidence\": \"SEED\", \"source\": \"seed/Place of issuance (third");

        assertThat(moved.rules().rule("R-100").on(LocalDate.of(2026, 2, 22))).isPresent();
        assertThat(moved.rules().rule("R-100").on(LocalDate.of(2026, 2, 21))).isEmpty();
        assertThat(data.rules().rule("R-100").on(LocalDate.of(2026, 3, 9))).isEmpty();
        assertThat(data.rules().rule("R-100").on(LocalDate.of(2026, 3, 10))).isPresent();
    }

    @Test
    void every_word_has_the_same_arguments_in_all_languages() {
        assertThat(data.glossary().byKey()).hasSizeGreaterThan(500).allSatisfy((key, word) -> {
            if (key.startsWith("sentence/") || key.startsWith("phrase/")) {
                Map<String, String> texts = word.texts();
                assertThat(arguments(texts.get("ru"))).isEqualTo(arguments(texts.get("en")));
                assertThat(arguments(texts.get("kk"))).isEqualTo(arguments(texts.get("en")));
            }
        });
    }

    private static Set<String> arguments(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < parsed.countParts(); i++) {
            if (parsed.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
                names.add(parsed.getSubstring(parsed.getPart(i)));
            }
        }
        return names;
    }
}
