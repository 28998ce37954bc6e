package kz.ruqsat.notices;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.rulebook.reference.Glossary;
import kz.ruqsat.rulebook.wording.Languages;

/** The notices of a case to read. Whoever may see the case may see them. */
@Singleton
public class CaseNotices {

    private final Cases cases;

    CaseNotices(Cases cases) {
        this.cases = cases;
    }

    /** What was told of a case, in the language that an {@code Accept-Language} likes best; in all three where it names none of them or is null. */
    public Uni<NoticesView> of(CaseSnapshot snapshot, String acceptLanguage) {
        Languages languages = accepted(acceptLanguage);
        return cases.published(snapshot.caseId(), Topic.NOTICES)
                .map(published -> NoticesView.of(snapshot, published, languages));
    }

    private static Languages accepted(String header) {
        if (header == null || header.isBlank()) {
            return Languages.ALL;
        }
        try {
            return Optional.ofNullable(Locale.lookupTag(Locale.LanguageRange.parse(header), Glossary.LANGUAGES))
                    .map(best -> new Languages(List.of(best)))
                    .orElse(Languages.ALL);
        } catch (IllegalArgumentException unreadable) {
            return Languages.ALL;
        }
    }
}
