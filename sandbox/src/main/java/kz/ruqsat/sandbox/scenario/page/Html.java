package kz.ruqsat.sandbox.scenario.page;

/** Text that is put together with markup. */
final class Html {
    private final StringBuilder text = new StringBuilder();

    /** Adds markup as it is. */
    Html raw(String markup) {
        text.append(markup);
        return this;
    }

    /** Adds markup in whose {@code %s} values are put, as text that cannot be markup. */
    Html add(String markup, Object... values) {
        var safe = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            safe[i] = escaped(String.valueOf(values[i]));
        }
        text.append(markup.formatted(safe));
        return this;
    }

    static String escaped(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
