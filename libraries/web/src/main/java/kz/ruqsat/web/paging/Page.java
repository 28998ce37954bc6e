package kz.ruqsat.web.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items what is on it, in the order of the list
 * @param next cursor of the page after it; left out of the JSON on the last page
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page from what a query gave.
     *
     * @param rows up to {@link PageRequest#fetchSize()} rows in the order of the list
     * @param request what was asked for
     * @param place the place after a row, made of its sort values
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, Cursor> place) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, "");
        }
        List<T> items = rows.subList(0, request.limit());
        return new Page<>(items, place.apply(items.getLast()).text());
    }

    /** The same page with every item shown in another way. */
    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
