package kz.ruqsat.invitation.law;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.rulebook.wording.Languages;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.reading.StrictDates;

/** Reads for which day and in which languages a reader asks. */
@ApplicationScoped
class Wishes {

    private final InstantSource clock;

    Wishes(InstantSource clock) {
        this.clock = clock;
    }

    /** Today, a civil date in Kazakhstan. */
    LocalDate today() {
        return KazakhstanTime.dateOf(clock.instant());
    }

    /** The day of a parameter that may be left out: today, then. */
    LocalDate dayOrToday(String text, String name) {
        return text == null ? today() : day(text, name);
    }

    /**
     * The day of a parameter.
     *
     * @throws kz.ruqsat.web.problem.RefusedException {@code malformed-request} if it is missing or no day
     */
    LocalDate day(String text, String name) {
        if (text == null) {
            throw Refusals.malformed("/" + name, "required", StrictDates.DATE_FORM);
        }
        return StrictDates.date(text)
                .orElseThrow(() -> Refusals.malformed("/" + name, "wrong-format", StrictDates.DATE_FORM));
    }

    /** The first language of {@code Accept-Language} that the procedure has; all of them where the reader asks for none. */
    static Languages languages(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .flatMap(code -> Languages.of(code).stream())
                .findFirst()
                .orElse(Languages.ALL);
    }
}
