package kz.ruqsat.rulebook.assessing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.ruqsat.businesstime.CalendarNotPublishedException;
import kz.ruqsat.businesstime.StatutoryTerms;
import kz.ruqsat.businesstime.TermNotInForceException;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.OpenQuestion;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.wording.Languages;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * What the law says of a petition before it is filed. A value: the same petition, day and data give the same answer, over REST and on the command
 * line. It holds no name and no number of a person. Source.
 *
 * @param on civil date on which the petition is taken to be filed and registered
 * @param rulebook version of the rules and state of the law, such as 2026.1/2026-03-10
 * @param dataVersions version of each list, of the working calendar and of the table of terms
 * @param confidence that of the least sure answer: finding or term
 * @param remarks what the reader has to know before all, by language; usually none
 * @param invitees one answer for each invitee, in their order
 * @param dueDates terms that would run from that day on; none where no calendar or term of that time is known
 * @param assumptions open questions whose assumed answer mattered, in findings and terms
 */
public record DryRun(
        LocalDate on,
        String rulebook,
        Map<String, String> dataVersions,
        Confidence confidence,
        List<Map<String, String>> remarks,
        List<InviteeAnswer> invitees,
        List<DueDate> dueDates,
        List<OpenQuestion> assumptions) {

    /**
     * Assesses each invitee of one petition.
     *
     * @param invitees facts of at least one invitee, all filed and registered on the same day
     */
    public static DryRun of(List<PetitionFacts> invitees, Languages languages) {
        LocalDate on = invitees.getFirst().filing().registeredOn();
        InviteeReview review = new InviteeReview(Rulebook.on(on), languages);
        List<InviteeAnswer> answers = new ArrayList<>();
        for (int i = 0; i < invitees.size(); i++) {
            answers.add(review.of(invitees.get(i), "/invitees/" + i));
        }
        return answered(on, answers, languages);
    }

    private static DryRun answered(LocalDate on, List<InviteeAnswer> invitees, Languages languages) {
        ReferenceData data = ReferenceData.current();
        List<Map<String, String>> remarks = new ArrayList<>();
        if (on.isBefore(data.validFrom())) {
            remarks.add(languages.write(Sentence.of("dry-run.before-lists")
                    .day("from", data.validFrom())
                    .day("on", on)));
        }
        List<DueDate> dueDates = new ArrayList<>();
        try {
            dueDates.addAll(DueDate.reckon(on, languages));
        } catch (CalendarNotPublishedException | TermNotInForceException unknown) {
            remarks.add(languages.write(Sentence.of("dry-run.no-due-dates").day("on", on)));
        }
        return new DryRun(
                on,
                Rulebook.on(on).version(),
                dataVersions(data),
                confidence(invitees, dueDates),
                remarks,
                invitees,
                dueDates,
                assumptions(invitees, dueDates, data));
    }

    private static Map<String, String> dataVersions(ReferenceData data) {
        Map<String, String> versions = new TreeMap<>(data.dataSets());
        versions.put("working-calendar", WorkingCalendar.kazakhstan().version());
        versions.put("statutory-terms", StatutoryTerms.current().version());
        return versions;
    }

    private static Confidence confidence(List<InviteeAnswer> invitees, List<DueDate> dueDates) {
        Stream<Confidence> ofTerms = dueDates.stream()
                .map(due -> Confidence.valueOf(due.computation().confidence().name()));
        return Stream.concat(invitees.stream().map(InviteeAnswer::confidence), ofTerms)
                .reduce(Confidence.SEED, Confidence::weaker);
    }

    private static List<OpenQuestion> assumptions(
            List<InviteeAnswer> invitees, List<DueDate> dueDates, ReferenceData data) {
        TreeSet<String> mattered = new TreeSet<>();
        invitees.forEach(invitee -> findings(invitee).forEach(finding -> mattered.addAll(finding.assumptions())));
        List<String> rulesOfTerms =
                dueDates.stream().map(due -> due.computation().rule()).toList();
        return data.questions().values().stream()
                .filter(question -> mattered.contains(question.id())
                        || question.rules().stream().anyMatch(rulesOfTerms::contains))
                .toList();
    }

    /** Everything that was found of an invitee, acceptance first. */
    public static Stream<FindingAnswer> findings(InviteeAnswer invitee) {
        return Stream.concat(
                invitee.acceptance().stream(), invitee.checks().stream().flatMap(check -> check.findings().stream()));
    }
}
