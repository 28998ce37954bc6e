package kz.ruqsat.monitoring.drawing;

/** Hatches: days off, lateness, and one for each account, so that bodies are told apart in any light and by any eye. */
final class Patterns {

    private Patterns() {}

    /** Defines them; {@code id} keeps pictures of one page apart. */
    static void define(Svg svg, String id) {
        svg.begin("defs");
        lines(svg, id + "-off", "hatch-off", 6, "M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2");
        lines(svg, id + "-late", "hatch-late", 6, "M0,0 l6,6 M0,6 l6,-6");
        lines(svg, id + "-MIA", "hatch-body", 4, "M0,2 h4");
        lines(svg, id + "-KNB", "hatch-body", 4, "M2,0 v4");
        lines(svg, id + "-MFA", "hatch-body", 6, "M0,0 l6,6 M-1,5 l2,2 M5,-1 l2,2");
        lines(svg, id + "-MISSION", "hatch-body", 6, "M0,3 h6 M3,0 v6");
        lines(svg, id + "-APPLICANT", "hatch-body", 8, "M2,2 h2");
        lines(svg, id + "-PLATFORM", "hatch-body", 8, "M0,8 l8,-8");
        svg.end();
    }

    private static void lines(Svg svg, String id, String style, int size, String path) {
        svg.begin("pattern", "id", id, "width", size, "height", size, "patternUnits", "userSpaceOnUse");
        svg.element("path", "class", style, "d", path);
        svg.end();
    }

    static String fill(String id, String pattern) {
        return "url(#" + id + "-" + pattern + ")";
    }
}
