package kz.ruqsat.webhooks;

/**
 * Whose cases a subscription is about.
 *
 * @param by what the cases have in common
 * @param of number of the owner, or kind of the cases
 */
public record Audience(By by, String of) {

    /** What the cases of an audience have in common. */
    public enum By {
        OWNER,
        KIND
    }

    public Audience {
        if (of.isBlank()) {
            throw new IllegalArgumentException("an audience of nobody");
        }
    }

    /** A party, told of the cases it owns. */
    public static Audience owner(String organisation) {
        return new Audience(By.OWNER, organisation);
    }

    /** Whoever all cases of a kind are the business of, such as the portal. */
    public static Audience kind(String kind) {
        return new Audience(By.KIND, kind);
    }

    /** May name a person: never printed. */
    @Override
    public String toString() {
        return "Audience[" + by + "]";
    }
}
