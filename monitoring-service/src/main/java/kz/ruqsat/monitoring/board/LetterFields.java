package kz.ruqsat.monitoring.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.web.deadletters.Content;

/** A record field by field, as it came beside as it was mended, with what does not fit beside the field. */
final class LetterFields {

    private final Tongue t;
    private final Content came;
    private final Content mended;
    private final Optional<FieldError> misfitCame;
    private final Optional<FieldError> misfitMended;

    LetterFields(Tongue t, Content came, Optional<Content> repaired) {
        this.t = t;
        this.came = came;
        this.mended = repaired.orElse(came);
        this.misfitCame = Fit.misfit(came);
        this.misfitMended = repaired.flatMap(Fit::misfit);
    }

    /**
     * A field; a header is one as well.
     *
     * @param cameMisfit what is wrong with it as it came; empty if it fits
     * @param mendedMisfit the same as it was mended
     */
    public record Field(
            String name, String came, String cameMisfit, String mended, String mendedMisfit, boolean changed) {}

    /** What does not fit and is not one field of the body. */
    List<Complaint> misfits() {
        return misfitsThatAre("").map(misfit -> Complaint.of(t, misfit)).toList();
    }

    List<Field> fields() {
        return names().stream().map(this::field).toList();
    }

    private Field field(String name) {
        String before = text(came, name);
        String after = text(mended, name);
        return new Field(name, before, at(misfitCame, name), after, at(misfitMended, name), !before.equals(after));
    }

    private String at(Optional<FieldError> misfit, String name) {
        return misfit.filter(error -> fieldOf(error).equals(name))
                .map(error -> Complaint.of(t, error).text())
                .orElse("");
    }

    private Stream<FieldError> misfitsThatAre(String field) {
        return Stream.of(misfitCame, misfitMended)
                .flatMap(Optional::stream)
                .filter(error -> fieldOf(error).equals(field));
    }

    /** The field of the body that a pointer such as {@code /body/terms/0/due} leads into; empty if it leads to no field. */
    private static String fieldOf(FieldError error) {
        String[] steps = error.pointer().split("/");
        return steps.length > 2 ? steps[2] : "";
    }

    private List<String> names() {
        TreeSet<String> headers = new TreeSet<>(came.headers().keySet());
        headers.addAll(mended.headers().keySet());
        TreeSet<String> body = new TreeSet<>();
        for (Content each : List.of(came, mended)) {
            each.body().stream()
                    .flatMap(json -> json.properties().stream())
                    .map(Map.Entry::getKey)
                    .forEach(body::add);
        }
        // A field that should be there and is not has its line as well.
        Stream.of(misfitCame, misfitMended)
                .flatMap(Optional::stream)
                .map(LetterFields::fieldOf)
                .filter(name -> !name.isEmpty())
                .forEach(body::add);
        List<String> names = new ArrayList<>(body);
        names.addAll(headers);
        return names;
    }

    private static String text(Content content, String name) {
        return content.body()
                .filter(json -> json.has(name))
                .map(json -> json.get(name))
                .map(value -> value.isValueNode() ? value.asText() : value.toString())
                .orElseGet(() -> content.headers().getOrDefault(name, ""));
    }
}
