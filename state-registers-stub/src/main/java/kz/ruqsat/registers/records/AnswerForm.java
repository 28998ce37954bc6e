package kz.ruqsat.registers.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer as people write it, in the data file and over the test control: exactly one of {@code record}, {@code several} and
 * {@code notFound}. Members may be missing until {@link #answer()} has read it.
 *
 * @param state of the record; {@code VALID} if it is left out
 * @param record what the system holds
 * @param several candidates of which a person has to choose, two at least
 * @param notFound only true
 */
@Schema(description = "Exactly one of record (with state), several, notFound")
public record AnswerForm(
        @Schema(defaultValue = "VALID") RecordState state,

        @Schema(implementation = Object.class) ObjectNode record,

        List<Candidate> several,

        @Schema(description = "Only true") Boolean notFound) {

    /** One of several. */
    @Schema(name = "CandidateForm")
    public record Candidate(
            @Schema(defaultValue = "VALID") RecordState state,
            @Schema(implementation = Object.class) ObjectNode record) {

        private RegisterAnswer.Found found() {
            return new RegisterAnswer.Found(orValid(state), record);
        }
    }

    /** The answer, or nothing if the form says none or more than one. */
    public Optional<RegisterAnswer> answer() {
        int said = (record == null ? 0 : 1) + (several == null ? 0 : 1) + (notFound == null ? 0 : 1);
        return said == 1 && (state == null || record != null) ? read() : Optional.empty();
    }

    private Optional<RegisterAnswer> read() {
        if (record != null) {
            return Optional.of(new RegisterAnswer.Found(orValid(state), record));
        }
        return several == null ? absence() : candidates();
    }

    private Optional<RegisterAnswer> absence() {
        return notFound ? Optional.of(new RegisterAnswer.NotFound()) : Optional.empty();
    }

    private Optional<RegisterAnswer> candidates() {
        boolean complete = several.size() > 1 && several.stream().allMatch(each -> each != null && each.record != null);
        return complete
                ? Optional.of(new RegisterAnswer.Several(
                        several.stream().map(Candidate::found).toList()))
                : Optional.empty();
    }

    private static RecordState orValid(RecordState state) {
        return state == null ? RecordState.VALID : state;
    }
}
