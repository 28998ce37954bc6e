package kz.ruqsat.monitoring.drawing;

import java.util.List;

/** Named stretches side by side. What is too narrow for its name has it in its title and in the list beside the picture. */
record BlockLane(Svg svg, String id, Scale scale, double y) {

    private static final double STRIP = 7;

    void draw(List<Timeline.Block> blocks) {
        blocks.forEach(this::draw);
    }

    private void draw(Timeline.Block block) {
        double from = scale.x(block.from());
        double width = Math.max(2, scale.x(block.to()) - from);
        svg.begin("a", "href", block.href(), "aria-label", block.hint());
        svg.text("title", block.hint());
        svg.element(
                "rect",
                "class",
                "block",
                "x",
                from,
                "y",
                y + 2,
                "width",
                width,
                "height",
                TimelineDrawing.BAR,
                "rx",
                2.0);
        if (!block.pattern().isEmpty()) {
            svg.element(
                    "rect",
                    "x",
                    from,
                    "y",
                    y + 2 + TimelineDrawing.BAR - STRIP,
                    "width",
                    width,
                    "height",
                    STRIP,
                    "fill",
                    Patterns.fill(id, block.pattern()));
        }
        name(block, from, width);
        svg.end();
    }

    private void name(Timeline.Block block, double from, double width) {
        double room = width - 8;
        if (TimelineDrawing.width(block.label()) <= room || room >= 64) {
            double base = block.pattern().isEmpty() ? y + 18 : y + 15;
            svg.text("text", TimelineDrawing.cut(block.label(), room), "class", "small", "x", from + 4, "y", base);
        }
    }
}
