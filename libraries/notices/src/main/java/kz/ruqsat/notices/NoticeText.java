package kz.ruqsat.notices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.contracts.notices.NoticeGiven;
import kz.ruqsat.contracts.notices.NoticeGiven.RunningTerm;
import kz.ruqsat.rulebook.reference.Glossary;
import kz.ruqsat.rulebook.wording.Sentence;
import kz.ruqsat.rulebook.wording.Wording;

/**
 * A notice as people read it, by language (en, ru, kk). It is written from the event where somebody reads it, so better words reach old notices too.
 *
 * @param subject number of the case and the stage
 * @param text what happened, the terms that run, the grounds, the body and the day
 */
public record NoticeText(Map<String, String> subject, Map<String, String> text) {

    private static final Wording WORDING = new Wording(NoticeTable.current().words());
    private static final Glossary WORDS = NoticeTable.current().words();
    private static final ToldGrounds GROUNDS = ToldGrounds.current();

    /** Writes a notice. */
    public static NoticeText of(NoticeGiven notice) {
        Map<String, String> stage = WORDS.word("stage", notice.notice()).texts();
        List<Map<String, String>> lines = lines(notice);
        return new NoticeText(
                inEach(language -> notice.caseNumber() + ": " + stage.get(language)),
                inEach(language -> String.join(
                        "\n", lines.stream().map(line -> line.get(language)).toList())));
    }

    /** What a code of {@link NoticeGiven#grounds()} says, by language. */
    static Map<String, String> ground(String code) {
        return GROUNDS.text(code);
    }

    private static List<Map<String, String>> lines(NoticeGiven notice) {
        List<Map<String, String>> lines = new ArrayList<>();
        lines.add(WORDING.write(sentence(notice.notice()).text("result", notice.result())));
        notice.terms().forEach(term -> lines.add(WORDING.write(term(term))));
        notice.grounds().forEach(code -> lines.add(line(GROUNDS.text(code))));
        lines.add(WORDING.write(sentence("body")
                .word("kind", "body-kind", notice.bodyKind())
                .text("body", notice.body())
                .day("on", KazakhstanTime.dateOf(notice.happenedAt()))));
        return lines;
    }

    private static Sentence term(RunningTerm term) {
        return sentence("term").word("clock", "clock", term.clock()).day("until", term.lastDay());
    }

    private static Map<String, String> line(Map<String, String> ground) {
        return inEach(language -> WORDING.write(sentence("ground").text("ground", ground.get(language)))
                .get(language));
    }

    private static Sentence sentence(String code) {
        return Sentence.of(NoticeTable.codeOf(code));
    }

    private static Map<String, String> inEach(Function<String, String> text) {
        Map<String, String> texts = new LinkedHashMap<>();
        Glossary.LANGUAGES.forEach(language -> texts.put(language, text.apply(language)));
        return texts;
    }
}
