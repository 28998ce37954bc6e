package kz.ruqsat.approval.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.ruqsat.casework.ledger.CaseJson;
import org.junit.jupiter.api.Test;

class FileOnPaperTest {

    @Test
    void a_file_from_before_visa_cases_could_ask_is_one_of_invitation_service() {
        ApprovalFile file = Requests.file(Requests.dispatching());
        String older = CaseJson.write(file).replaceFirst("\"owner\":\"INVITATION\",", "");

        ApprovalFile read = CaseJson.read(older, ApprovalFile.class);

        assertThat(older).doesNotContain("owner");
        assertThat(read.owner()).isEqualTo(Owner.INVITATION);
    }

    @Test
    void every_state_is_read_back_as_it_was_written() {
        for (ApprovalState state : List.of(
                Requests.dispatching(),
                Requests.inReview(true),
                Requests.extended(false),
                Requests.answered(Verdict.REJECTED),
                Requests.cancelled())) {
            ApprovalFile file = Requests.file(state);

            ApprovalFile read = CaseJson.read(CaseJson.write(file), ApprovalFile.class);

            assertThat(read).isEqualTo(file);
        }
    }
}
