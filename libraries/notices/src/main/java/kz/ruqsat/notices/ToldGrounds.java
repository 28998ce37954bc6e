package kz.ruqsat.notices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.contracts.notices.NoticeGiven;
import kz.ruqsat.rulebook.reference.CancellationGround;
import kz.ruqsat.rulebook.reference.Disclosure;
import kz.ruqsat.rulebook.reference.Ground;
import kz.ruqsat.rulebook.reference.ReferenceData;

/**
 * Grounds as inviter and applicant may know them: the code of an open one, and one word for all neutral ones, on the topic as in the text.
 *
 * @param data lists of the law
 */
public record ToldGrounds(ReferenceData data) {

    /** By the lists in force. */
    public static ToldGrounds current() {
        return new ToldGrounds(ReferenceData.current());
    }

    /** Codes for a notice. A code that is on no list is told as a neutral one: nothing is given away by mistake. */
    public List<String> codes(List<String> found) {
        return found.stream().map(this::told).distinct().toList();
    }

    private String told(String code) {
        return disclosure(code).filter(open -> open == Disclosure.FULL).isPresent() ? code : NoticeGiven.NEUTRAL;
    }

    private Optional<Disclosure> disclosure(String code) {
        return data.grounds()
                .find(code)
                .map(Ground::disclosure)
                .or(() -> Optional.ofNullable(data.cancellationGrounds().get(code))
                        .map(CancellationGround::disclosure));
    }

    /** The text of a code of a notice, by language. */
    Map<String, String> text(String code) {
        if (data.cancellationGrounds().containsKey(code)) {
            return data.glossary().word("cancellation-ground", code).texts();
        }
        return data.grounds().applicantText(code.equals(NoticeGiven.NEUTRAL) ? anyNeutral() : code);
    }

    /** They all share one wording. */
    private String anyNeutral() {
        return data.grounds().all().stream()
                .filter(ground -> ground.disclosure() == Disclosure.NEUTRAL)
                .map(Ground::code)
                .findFirst()
                .orElseThrow();
    }
}
