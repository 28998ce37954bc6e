package kz.ruqsat.approval.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.ruqsat.casework.ledger.CaseJson;
import org.junit.jupiter.api.Test;

class FileOnPaperTest {

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
