package kz.ruqsat.sandbox.scenario;

/** Colour of printed text; none unless a person looks at a terminal and has not asked for none (no-color.org). */
public enum Ink {
    PLAIN,
    COLOURED;

    private static final String RESET = "\u001b[0m";

    /** What suits the terminal of this process. */
    public static Ink ofThisTerminal() {
        var console = System.console();
        var refused = !System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
                || "dumb".equals(System.getenv().getOrDefault("TERM", "dumb"));
        return console != null && console.isTerminal() && !refused ? COLOURED : PLAIN;
    }

    public String heading(String text) {
        return dyed("\u001b[1m", text);
    }

    public String quiet(String text) {
        return dyed("\u001b[2m", text);
    }

    public String good(String text) {
        return dyed("\u001b[32m", text);
    }

    public String doubtful(String text) {
        return dyed("\u001b[33m", text);
    }

    public String bad(String text) {
        return dyed("\u001b[1;31m", text);
    }

    private String dyed(String colour, String text) {
        return this == COLOURED ? colour + text + RESET : text;
    }
}
