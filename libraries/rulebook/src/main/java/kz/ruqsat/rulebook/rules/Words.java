package kz.ruqsat.rulebook.rules;

import kz.ruqsat.rulebook.reference.Mission;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.StayLimit;
import kz.ruqsat.rulebook.wording.Sentence;

/** Phrases that several rules put into their sentences. */
public final class Words {
    private Words() {}

    /** A mission by kind, city and id. */
    public static Sentence mission(Mission mission) {
        return Sentence.phrase("mission")
                .word("type", "mission-type", mission.type().name())
                .text("city", mission.city())
                .text("id", mission.id());
    }

    /** The word for nothing. */
    public static Sentence none() {
        return Sentence.phrase("none");
    }

    /** A mission by id; the id alone is not enough for a reader, "none" for an empty one. */
    public static Sentence mission(ReferenceData data, String id) {
        return data.missions().find(id).map(Words::mission).orElse(none());
    }

    public static Sentence days(long days) {
        return Sentence.phrase("days").count("n", days);
    }

    public static Sentence stay(StayLimit limit) {
        return switch (limit) {
            case StayLimit.WholeValidity _ -> Sentence.phrase("whole-validity");
            case StayLimit.Days days -> days(days.days());
        };
    }
}
