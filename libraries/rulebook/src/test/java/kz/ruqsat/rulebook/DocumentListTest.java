package kz.ruqsat.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.ruqsat.rulebook.facts.InviterKind;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.findings.DocumentList;
import kz.ruqsat.rulebook.findings.DueDocument;
import kz.ruqsat.rulebook.reference.CaseStage;
import kz.ruqsat.rulebook.reference.DocumentProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Documents of a category: R-040, R-052, R-057, R-058, R-061, R-100")
class DocumentListTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Test
    void the_list_of_a_category_tells_who_gives_what_and_what_nobody_may_ask_for() {
        DocumentList list = list("C3", InviterKind.LEGAL_ENTITY);

        assertThat(codes(list.askedAt(CaseStage.PETITION)))
                .containsExactly("PETITION", "REPRESENTATIVE_AUTHORITY", "PASSPORT_DATA");
        assertThat(codes(list.fetchedAt(CaseStage.PETITION)))
                .containsExactly("FOREIGN_LABOUR_PERMIT", "STATE_DUTY_PAYMENT");
        assertThat(codes(list.askedAt(CaseStage.VISA)))
                .containsExactly("PETITION", "VISA_APPLICATION_FORM", "PHOTO_35X45", "PASSPORT");
        assertThat(codes(list.fetchedAt(CaseStage.VISA)))
                .contains("INVITATION_NUMBER", "CONSULAR_FEE_PAYMENT", "FINGERPRINT_RECORD");
        assertThat(list.documents())
                .filteredOn(due -> due.document().equals("PASSPORT"))
                .allMatch(due -> due.provider() == DocumentProvider.RECIPIENT && due.mayBeAsked());
        assertThat(list.documents())
                .filteredOn(due -> due.document().equals("FOREIGN_LABOUR_PERMIT"))
                .extracting(DueDocument::stage, DueDocument::register, DueDocument::mayBeAsked)
                .contains(tuple(CaseStage.PETITION, "LABOUR_PERMIT_REGISTER", false));
        assertThat(list.unknownConditions()).isEmpty();
    }

    @Test
    void R_057_and_R_052_a_natural_person_or_a_state_body_gives_other_documents_with_the_petition() {
        assertThat(codes(list("B10", InviterKind.NATURAL_PERSON).askedAt(CaseStage.PETITION)))
                .as("the state has identity and payment itself")
                .isEmpty();
        assertThat(codes(list("B10", InviterKind.NATURAL_PERSON).fetchedAt(CaseStage.PETITION)))
                .containsExactly("INVITER_IDENTITY", "STATE_DUTY_PAYMENT");
        assertThat(codes(list("B3", InviterKind.STATE_BODY).askedAt(CaseStage.PETITION)))
                .containsExactly("NOTE_VERBALE");
        assertThat(list("B3", InviterKind.UNKNOWN).askedAt(CaseStage.PETITION)).isEmpty();
    }

    @Test
    void a_condition_adds_its_documents_and_takes_away_what_they_replace() {
        DocumentList list =
                list("C3", InviterKind.UNKNOWN, "AIFC_PARTICIPANT_OR_BODY", "FUND_AS_PETITIONER", "NO_SUCH_CONDITION");

        assertThat(codes(list.askedAt(CaseStage.PETITION)))
                .containsExactly("PETITION", "AIFC_PETITION", "FUND_PETITION");
        assertThat(codes(list.fetchedAt(CaseStage.PETITION))).containsExactly("AIFC_STATUS");
        assertThat(list.documents())
                .filteredOn(due -> due.document().equals("AIFC_STATUS"))
                .allMatch(due -> due.condition().equals("AIFC_PARTICIPANT_OR_BODY"));
        assertThat(list.unknownConditions()).containsExactly("NO_SUCH_CONDITION");
        assertThat(codes(list("B3", InviterKind.UNKNOWN, "MEMBER_OF_THE_BOARD_OF_DIRECTORS")
                        .askedAt(CaseStage.PETITION)))
                .containsExactly("APPOINTMENT_ORDER");
    }

    @Test
    void R_100_and_R_101_fingerprints_belong_to_the_sticker_alone_and_from_their_day_on() {
        assertThat(codes(list("B3", InviterKind.UNKNOWN).fetchedAt(CaseStage.VISA)))
                .contains("FINGERPRINT_RECORD");
        assertThat(codes(list("B3", InviterKind.UNKNOWN).fetchedAt(CaseStage.OPERATION)))
                .doesNotContain("FINGERPRINT_RECORD");
        assertThat(codes(Rulebook.on(DAY)
                        .documentsFor("B3", VisaForm.ELECTRONIC, InviterKind.UNKNOWN, Set.of())
                        .orElseThrow()
                        .documents()))
                .doesNotContain("FINGERPRINT_RECORD");
        assertThat(codes(Rulebook.on(DAY.minusDays(1))
                        .documentsFor("B3", VisaForm.STICKER, InviterKind.UNKNOWN, Set.of())
                        .orElseThrow()
                        .documents()))
                .doesNotContain("FINGERPRINT_RECORD");
    }

    @Test
    void R_061_a_category_that_is_not_offered_has_no_list() {
        assertThat(Rulebook.on(DAY).documentsFor("B14", VisaForm.STICKER, InviterKind.UNKNOWN, Set.of()))
                .isEmpty();
    }

    private static DocumentList list(String category, InviterKind inviter, String... conditions) {
        return Rulebook.on(DAY)
                .documentsFor(category, VisaForm.STICKER, inviter, Set.of(conditions))
                .orElseThrow();
    }

    private static List<String> codes(List<DueDocument> documents) {
        return documents.stream().map(DueDocument::document).toList();
    }
}
