package kz.ruqsat.monitoring.board;

/** The pages of the navigation, in its order. */
enum Pages {
    NOW("/board"),
    TERMS("/board/terms"),
    CALENDAR("/board/calendar"),
    FLOW("/board/flow"),
    LEDGER("/board/ledger"),
    ALARMS("/board/alarms"),
    GAPS("/board/gaps"),
    DEAD_LETTERS("/board/dead-letters");

    private final String path;

    Pages(String path) {
        this.path = path;
    }

    /** False for what only those see who see all cases. */
    boolean isForAll() {
        return this != GAPS && this != DEAD_LETTERS;
    }

    String path() {
        return path;
    }

    String title(Tongue t) {
        return this == ALARMS ? t.label("alarms") : t.board("NAV_" + name());
    }

    Frame.Link link(Tongue t, String current) {
        return new Frame.Link(name(), title(t), path, name().equals(current));
    }
}
