package kz.ruqsat.invitation.petition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;

/**
 * Something that stands in the way of registration.
 *
 * @param rule rule id
 * @param ground code of the ground of return or refusal
 * @param isCertain false where an officer has to look
 * @param sentence what it is, in English
 */
record Obstacle(String rule, String ground, boolean isCertain, String sentence) {

    /** All of them: duty, territory, filing window and identifiers. */
    static List<Obstacle> toRegistration(PetitionContent content, LocalDate filedOn, LocalDate on) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (content.dutyPayment().isBlank()) {
            obstacles.add(new Obstacle("R-173", "RG-ACC-01", true, "The state duty for the invitation is not paid."));
        }
        Divisions.competentInstead(content).map(Obstacle::wrongDivision).ifPresent(obstacles::add);
        Rulebook.on(on).assessAcceptance(content.facts(filedOn, on)).stream()
                .filter(finding -> finding.verdict() != Verdict.PASSED)
                .map(Obstacle::found)
                .forEach(obstacles::add);
        return obstacles;
    }

    private static Obstacle wrongDivision(String competent) {
        String sentence =
                "A primary C3 visa is a matter of the division of the inviter's registration: " + competent + ".";
        return new Obstacle("R-110", "RG-ACC-03", true, sentence);
    }

    private static Obstacle found(Finding finding) {
        boolean certain = finding.verdict() == Verdict.FAILED;
        return new Obstacle(
                finding.rule(), finding.ground(), certain, finding.explanation().getOrDefault("en", ""));
    }
}
