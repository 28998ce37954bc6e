package kz.ruqsat.sandbox.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.ruqsat.rulebook.assessing.CheckAnswer;
import kz.ruqsat.rulebook.assessing.DocumentAnswer;
import kz.ruqsat.rulebook.assessing.DryRun;
import kz.ruqsat.rulebook.assessing.DueDate;
import kz.ruqsat.rulebook.assessing.FindingAnswer;
import kz.ruqsat.rulebook.assessing.InviteeAnswer;
import kz.ruqsat.rulebook.assessing.Named;
import kz.ruqsat.rulebook.findings.CheckOutcome;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.wording.Languages;
import kz.ruqsat.rulebook.wording.Sentence;
import kz.ruqsat.sandbox.scenario.Ink;
import kz.ruqsat.sandbox.scenario.Paragraph;

/** Writes the dry run of a petition in one language: every finding with its rule and source, the place, the documents, the due dates. */
public final class AssessmentPage {
    private static final String LINE = "    ";
    private static final String FURTHER = " ".repeat(13);

    private final Languages language;
    private final Ink ink;

    /** @param language the one to write in */
    public AssessmentPage(Languages language, Ink ink) {
        this.language = language;
        this.ink = ink;
    }

    public List<String> lines(DryRun run, String file) {
        List<String> lines = new ArrayList<>();
        lines.add(ink.heading(
                file + ", " + text(language.write(Sentence.of("law.as-if-filed").day("on", run.on())))));
        lines.add(ink.quiet(text(heading("RULEBOOK")) + " " + run.rulebook()));
        run.remarks().forEach(remark -> lines.addAll(paragraph("! ", 2, text(remark), Tone.DOUBTFUL)));
        run.invitees()
                .forEach(invitee -> lines.addAll(invitee(invitee, run.invitees().size())));
        lines.addAll(dueDates(run.dueDates()));
        lines.addAll(assumptions(run));
        return lines;
    }

    private List<String> invitee(InviteeAnswer invitee, int of) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        if (of > 1) {
            lines.add(ink.heading(invitee.invitee()));
        }
        lines.addAll(paragraph("=> ", 3, text(invitee.outlookText()), tone(invitee)));
        lines.add("");
        lines.add(ink.heading("  " + text(heading("ACCEPTANCE"))));
        invitee.acceptance().forEach(finding -> lines.addAll(finding(finding)));
        invitee.checks().forEach(check -> lines.addAll(check(check)));
        lines.addAll(place(invitee));
        lines.addAll(documents(invitee.documents()));
        lines.addAll(registers(invitee.registersAskedOnceFiled()));
        return lines;
    }

    private static Tone tone(InviteeAnswer invitee) {
        return switch (invitee.outlook()) {
            case RETURNED, REFUSED -> Tone.BAD;
            case LEFT_TO_OFFICER -> Tone.DOUBTFUL;
            case TO_KNB_UNLESS_REGISTERS_OBJECT -> Tone.GOOD;
        };
    }

    private List<String> check(CheckAnswer check) {
        List<String> lines = new ArrayList<>();
        Tone tone = tone(check.outcome());
        lines.add(ink.heading("  " + text(check.name())) + ": " + dyed(outcome(check.outcome()), tone));
        check.findings().forEach(finding -> lines.addAll(finding(finding)));
        return lines;
    }

    private static Tone tone(CheckOutcome outcome) {
        return switch (outcome) {
            case PASSED -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case LEFT_TO_OFFICER -> Tone.DOUBTFUL;
        };
    }

    private String outcome(CheckOutcome outcome) {
        String code = outcome == CheckOutcome.LEFT_TO_OFFICER ? "OFFICER" : outcome.name();
        return text(language.word("check-result", code));
    }

    /** The sentence names its rule at the end; on the page the rule stands in front. */
    private List<String> finding(FindingAnswer finding) {
        String said = text(finding.explanation()).replaceAll("\\s\\S+ " + finding.rule() + "\\.$", "");
        Tone tone = tone(finding.verdict());
        List<String> lines =
                new ArrayList<>(paragraph(LINE + tone.sign + " " + tied(finding.rule()) + "  ", 13, said, tone));
        String ground = finding.ground().isEmpty() ? "" : finding.ground() + ", ";
        String field = finding.field().isEmpty() ? "" : finding.field() + ", ";
        String assumed = finding.assumptions().isEmpty() ? "" : ", " + String.join(", ", finding.assumptions());
        String source = ground + field + finding.confidence() + ": " + finding.source() + assumed;
        lines.addAll(paragraph(FURTHER, 13, source, Tone.QUIET));
        return lines;
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case PASSED, NOT_DUE -> Tone.GOOD;
            case FAILED, NOT_ALLOWED -> Tone.BAD;
            case LEFT_TO_OFFICER, DUE -> Tone.DOUBTFUL;
            case NOT_IN_FORCE -> Tone.QUIET;
        };
    }

    private List<String> place(InviteeAnswer invitee) {
        List<String> lines = new ArrayList<>();
        if (!invitee.place().chosen().isEmpty() || !invitee.place().right().isEmpty()) {
            lines.add(ink.heading("  " + text(heading("RIGHT_PLACE"))));
            invitee.place().right().forEach(mission -> lines.add(LINE + text(mission.name())));
            if (!invitee.place().confirmed()) {
                lines.add(ink.doubtful(LINE + outcome(CheckOutcome.LEFT_TO_OFFICER)));
            }
        }
        String rule = invitee.division().rule().isEmpty()
                ? ""
                : ", " + invitee.division().rule();
        lines.add(ink.heading("  " + text(heading("DIVISION"))));
        lines.add(LINE + invitee.division().competent() + rule);
        if (invitee.approvalMayBeWaived()) {
            lines.addAll(paragraph(LINE, 4, text(heading("WAIVABLE")), Tone.PLAIN));
        }
        return lines;
    }

    private List<String> documents(List<DocumentAnswer> documents) {
        List<String> lines = new ArrayList<>();
        for (DocumentAnswer.Standing standing : DocumentAnswer.Standing.values()) {
            List<DocumentAnswer> ofStanding = documents.stream()
                    .filter(document -> document.standing() == standing)
                    .toList();
            if (!ofStanding.isEmpty()) {
                lines.add(ink.heading("  " + text(language.word("document-standing", standing.name()))));
                ofStanding.forEach(document -> lines.addAll(document(document)));
            }
        }
        return lines;
    }

    private List<String> document(DocumentAnswer document) {
        Tone tone = switch (document.standing()) {
            case GIVEN -> Tone.GOOD;
            case TO_GIVE -> Tone.BAD;
            case LATER, NOT_TO_BE_ASKED, HELD_BY_STATE -> Tone.PLAIN;
        };
        String register = document.register().isEmpty() ? "" : ": " + text(document.registerName());
        return paragraph(LINE + tone.sign + " ", 6, text(document.name()) + register, tone);
    }

    private List<String> registers(List<Named> registers) {
        String names = registers.stream().map(register -> text(register.name())).collect(Collectors.joining("; "));
        List<String> lines = new ArrayList<>();
        if (!registers.isEmpty()) {
            lines.add(ink.heading("  " + text(heading("REGISTERS"))));
            lines.addAll(paragraph(LINE, 4, names, Tone.PLAIN));
        }
        return lines;
    }

    private List<String> dueDates(List<DueDate> dueDates) {
        List<String> lines = new ArrayList<>();
        if (!dueDates.isEmpty()) {
            lines.add("");
            lines.add(ink.heading(text(heading("DUE_DATES"))));
        }
        for (DueDate due : dueDates) {
            String last = ComputationPage.day(due.computation().lastDay());
            String row = "  %s  %s (%s)"
                    .formatted(last, text(due.name()), due.computation().rule());
            lines.add(due.after().isEmpty() ? row : row + ink.quiet("  ← " + clock(due.after())));
            lines.addAll(paragraph("      ", 6, due.explanation(), Tone.QUIET));
        }
        return lines;
    }

    private String clock(String code) {
        return text(language.word("clock", code));
    }

    private List<String> assumptions(DryRun run) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        if (!run.assumptions().isEmpty()) {
            lines.add(ink.heading(text(heading("ASSUMPTIONS"))));
            run.assumptions()
                    .forEach(question ->
                            lines.addAll(paragraph("  " + question.id() + "  ", 9, question.answer(), Tone.PLAIN)));
        }
        String mark = text(language.write(
                Sentence.of("finding.source-mark").text("mark", run.confidence().name())));
        lines.addAll(paragraph("", 2, text(heading("CONFIDENCE")) + ": " + run.confidence() + ". " + mark, Tone.PLAIN));
        return lines;
    }

    private Map<String, String> heading(String code) {
        return language.word("law-heading", code);
    }

    private String text(Map<String, String> texts) {
        return texts.get(language.first());
    }

    private static String tied(String rule) {
        return "%-5s".formatted(rule).replace(' ', Paragraph.TIED);
    }

    private List<String> paragraph(String first, int indent, String text, Tone tone) {
        return new Paragraph(first, indent)
                .lines(text).stream().map(line -> dyed(line, tone)).toList();
    }

    private String dyed(String text, Tone tone) {
        return switch (tone) {
            case GOOD -> ink.good(text);
            case BAD -> ink.bad(text);
            case DOUBTFUL -> ink.doubtful(text);
            case QUIET -> ink.quiet(text);
            case PLAIN -> text;
        };
    }

    /** How a line is meant, with the sign that says so without colour too. */
    private enum Tone {
        GOOD("✓"),
        BAD("✗"),
        DOUBTFUL("?"),
        QUIET("-"),
        PLAIN("·");

        private final String sign;

        Tone(String sign) {
            this.sign = sign;
        }
    }
}
