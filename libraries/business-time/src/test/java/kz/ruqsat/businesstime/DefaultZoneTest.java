package kz.ruqsat.businesstime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** zone and language of the machine change no computation and no word of its explanation. */
@ResourceLock(Resources.TIME_ZONE)
@ResourceLock(Resources.LOCALE)
class DefaultZoneTest {

    private static final List<String> ZONES =
            List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York", "Europe/London", "Asia/Almaty");
    private static final List<String> LANGUAGES = List.of("kk-KZ", "ar-EG", "th-TH-u-ca-buddhist", "fa-IR");

    @Test
    void the_default_zone_and_language_of_the_machine_change_nothing() {
        List<String> expected = explanations();
        TimeZone zone = TimeZone.getDefault();
        Locale language = Locale.getDefault();
        try {
            ZONES.forEach(other -> assertSameIn(TimeZone.getTimeZone(other), language, expected));
            LANGUAGES.forEach(other -> assertSameIn(zone, Locale.forLanguageTag(other), expected));
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(language);
        }
    }

    private static void assertSameIn(TimeZone zone, Locale language, List<String> expected) {
        TimeZone.setDefault(zone);
        Locale.setDefault(language);
        assertThat(explanations()).as("%s, %s", zone.getID(), language).isEqualTo(expected);
    }

    private static List<String> explanations() {
        return WorkedExamplesTest.examples()
                .map(WorkedExamplesTest::computed)
                .map(computation -> computation + computation.explain())
                .toList();
    }
}
