package kz.ruqsat.rulebook.zone;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Codes of nationality as the machine-readable zone writes them. Source: ICAO 9303 part 3, section 5; ISO 3166-1. */
public final class NationalityCode {

    /** A person who is a national of no state. */
    public static final String STATELESS = "XXA";

    /** Where the zone does not write plain ISO 3166-1 alpha-3. */
    private static final Map<String, String> OTHER_THAN_ISO =
            Map.of("DE", "D", "XK", "RKS", "", STATELESS, STATELESS, STATELESS);

    private static final Map<String, String> ISO = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(
                    code -> code, code -> Locale.of("", code).getISO3Country()));

    private NationalityCode() {}

    /** The code of a citizenship (ISO 3166-1 alpha-2, empty or {@code XXA} for a stateless person); empty for an unknown one. */
    public static Optional<String> of(String citizenship) {
        return Optional.ofNullable(OTHER_THAN_ISO.getOrDefault(citizenship, ISO.get(citizenship)));
    }
}
