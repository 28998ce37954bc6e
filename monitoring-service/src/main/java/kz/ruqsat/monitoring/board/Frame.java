package kz.ruqsat.monitoring.board;

import java.util.List;
import java.util.Locale;

/**
 * What stands around every page.
 *
 * @param t the language
 * @param page code of the page, such as {@code NOW}
 * @param theme {@code light}, {@code dark}, or {@code system}
 * @param whose whose cases are shown; empty for all
 * @param person who is logged in
 * @param searches true for those who see cases, and so may look for one
 * @param seal what each form of the page carries, see {@link FormSeal}
 * @param virtual label of the virtual clock; empty on the system's clock
 * @param stream address of the page's stream
 * @param json address of the same page as data
 */
public record Frame(
        Tongue t,
        String page,
        String title,
        String theme,
        List<Link> pages,
        List<Link> languages,
        List<Link> themes,
        String whose,
        String person,
        boolean searches,
        String seal,
        String virtual,
        Moment now,
        String stream,
        String query,
        String glossary) {

    public Frame {
        pages = List.copyOf(pages);
        languages = List.copyOf(languages);
        themes = List.copyOf(themes);
    }

    /**
     * A link of the frame.
     *
     * @param code language, theme or page
     * @param current true if it leads to what is shown
     */
    public record Link(String code, String text, String href, boolean current) {

        /** The letter that leads there after a {@code g}: the one its code begins with; owed stages go by {@code o}. */
        public String key() {
            return code.equals("GAPS") ? "o" : code.substring(0, 1).toLowerCase(Locale.ROOT);
        }
    }
}
