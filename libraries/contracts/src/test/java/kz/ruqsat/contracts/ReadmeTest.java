package kz.ruqsat.contracts;

import java.nio.file.Path;
import kz.ruqsat.contracts.documents.CommittedText;
import kz.ruqsat.contracts.documents.EventTable;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void the_list_of_events_is_that_of_the_catalogue() {
        new CommittedText(Path.of("README.md"))
                .stillHolds("<!-- events: begin, made from the code -->", "<!-- events: end -->", EventTable.text());
    }
}
