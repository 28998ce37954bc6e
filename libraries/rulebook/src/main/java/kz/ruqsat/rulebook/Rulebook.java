package kz.ruqsat.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.rulebook.facts.ApprovalNeedFacts;
import kz.ruqsat.rulebook.facts.ChangeFacts;
import kz.ruqsat.rulebook.facts.CorrectionFacts;
import kz.ruqsat.rulebook.facts.DocumentDemand;
import kz.ruqsat.rulebook.facts.ElectronicVisaFacts;
import kz.ruqsat.rulebook.facts.FeeFacts;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.FingerprintFacts;
import kz.ruqsat.rulebook.facts.InvitationNeedFacts;
import kz.ruqsat.rulebook.facts.InviterKind;
import kz.ruqsat.rulebook.facts.ListFacts;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.facts.ReplacementFacts;
import kz.ruqsat.rulebook.facts.TerritoryFacts;
import kz.ruqsat.rulebook.facts.VisaApplicationFacts;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.findings.Assessment;
import kz.ruqsat.rulebook.findings.Charge;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.rulebook.findings.CheckResult;
import kz.ruqsat.rulebook.findings.DocumentList;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.RuleLine;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.FeeService;
import kz.ruqsat.rulebook.reference.GroundStage;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.RuleText;
import kz.ruqsat.rulebook.reference.RuleVersion;
import kz.ruqsat.rulebook.registers.RegisterReading;
import kz.ruqsat.rulebook.rules.Judge;
import kz.ruqsat.rulebook.rules.PetitionRules;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.TreatyPriority;
import kz.ruqsat.rulebook.rules.change.ChangeRules;
import kz.ruqsat.rulebook.rules.demands.DemandRules;
import kz.ruqsat.rulebook.rules.demands.DocumentLists;
import kz.ruqsat.rulebook.rules.fees.FeeRules;
import kz.ruqsat.rulebook.rules.fingerprints.FingerprintRules;
import kz.ruqsat.rulebook.rules.grounds.GroundsRules;
import kz.ruqsat.rulebook.rules.inviters.InvitationNeedRules;
import kz.ruqsat.rulebook.rules.operations.OperationRules;
import kz.ruqsat.rulebook.rules.place.PlaceRules;
import kz.ruqsat.rulebook.rules.sticker.StickerRules;
import kz.ruqsat.rulebook.rules.territory.TerritoryRules;
import kz.ruqsat.rulebook.rules.visa.ApprovalInVisaCase;
import kz.ruqsat.rulebook.rules.visa.VisaRules;
import kz.ruqsat.rulebook.zone.VisaZone;

/**
 * The law as it stands on a date. Immutable, cheap to make, safe for use by many threads. Source.
 *
 * <p>A petition is judged by the book of its registration date; before that, at acceptance or in a dry run, by the book of the day of the question.
 */
public final class Rulebook {
    private final LocalDate date;
    private final ReferenceData data;
    private final Judge judge;

    private Rulebook(LocalDate date, ReferenceData data, Judge judge) {
        this.date = date;
        this.data = data;
        this.judge = judge;
    }

    private static final class Newest {
        static final Judge JUDGE = judgeOf(ReferenceData.current());
    }

    /** The newest rulebook in the state of a civil date in Kazakhstan. */
    public static Rulebook on(LocalDate date) {
        return new Rulebook(date, ReferenceData.current(), Newest.JUDGE);
    }

    /** A rulebook on other reference data, in the state of a date. */
    static Rulebook on(LocalDate date, ReferenceData data) {
        return new Rulebook(date, data, judgeOf(data));
    }

    private static Judge judgeOf(ReferenceData data) {
        return new Judge(data, WorkingCalendar.kazakhstan());
    }

    /** The date whose law this is. */
    public LocalDate date() {
        return date;
    }

    /** Version of the data and state of the law, such as 2026.1/2026-03-10; a case stores it. */
    public String version() {
        return data.version() + "/" + data.rules().stateOn(date);
    }

    /** The lists of the law that belong to this book. */
    public ReferenceData referenceData() {
        return data;
    }

    /**
     * Makes the four checks of the review, all of them even when one fails. Source: R-081.
     *
     * @throws IllegalArgumentException if the petition was registered on another date than that of this book
     */
    public Assessment assessReview(PetitionFacts facts) {
        if (!facts.filing().registeredOn().equals(date)) {
            throw new IllegalArgumentException("A petition registered on "
                    + facts.filing().registeredOn() + " is not judged by the law of " + date + " (R-003)");
        }
        List<CheckResult> checks = Arrays.stream(Check.values())
                .map(check -> CheckResult.of(check, judged(PetitionRules.of(check), facts)))
                .toList();
        return new Assessment(checks, version());
    }

    /** What the state systems are asked about a petition and what their answers say. Source. */
    public RegisterReading registers() {
        return new RegisterReading(data);
    }

    /**
     * Looks at what acceptance can decide: duty, division, filing window, form of the petition, and who may invite. Source,
     *
     */
    public List<Finding> assessAcceptance(PetitionFacts facts) {
        return judged(PetitionRules.ofAcceptance(), facts);
    }

    /** The findings of rules on a petition, where a recorded treaty lets a rule give way. Source: R-008. */
    private List<Finding> judged(List<Rule<PetitionFacts>> rules, PetitionFacts facts) {
        return new TreatyPriority(data, judge, date).over(judge.judge(rules, facts, date), facts.treaties());
    }

    /**
     * Which territorial division is competent, and whether the matter was filed there: PASSED, FAILED with RG-ACC-03 and the right division named, or
     * LEFT_TO_OFFICER where the address that decides is not known. Empty for categories that no rule of territory binds. Source,
     *
     */
    public List<Finding> competentDivision(TerritoryFacts facts) {
        return judge.judge(TerritoryRules.ALL, facts, date);
    }

    /**
     * Whether a visa needs an agreed invitation: verdict DUE or NOT_DUE, or LEFT_TO_OFFICER where the category leaves it open. The date of the
     * application chooses the texts, not the date of this book. Source.
     */
    public Finding invitationNeed(InvitationNeedFacts facts) {
        return judge.judge(InvitationNeedRules.ALL, facts, facts.appliedOn()).getFirst();
    }

    /**
     * What a service costs: state duty in index units and tenge, or consular fee in US dollars, with row, version and confidence; no amount where
     * nothing is charged or the data do not tell. The day of payment chooses texts and rates, not the date of this book. Source.
     */
    public Charge dutyFor(FeeFacts facts) {
        return new FeeRules(data, judge).chargeFor(facts);
    }

    /** What the invitation of one invitee costs in monthly calculation indices; nothing where no duty is known. Source. */
    public BigDecimal invitationDutyMci(String category, EntryKind entries) {
        return dutyFor(new FeeFacts(FeeService.INVITATION, category, entries, IssuingBody.MIA_TD, 1, date))
                        instanceof Charge.StateDuty duty
                ? duty.mci()
                : BigDecimal.ZERO;
    }

    /**
     * Whether a state body may ask for a document: NOT_ALLOWED or PASSED for each rule that speaks of it, and no ground, since a forbidden demand is
     * refused to the body and says nothing against the case. The day of the demand chooses the texts, not the date of this book. Fields point into
     * the demand: /document, /form, /basis, /act. Source.
     */
    public List<Finding> assessDemand(DocumentDemand demand) {
        return judge.judge(DemandRules.ALL, demand, demand.askedOn());
    }

    /**
     * The documents of a category, for each stage those that inviter and recipient give and those that nobody may ask for; empty for a category that
     * is not offered. Source.
     *
     * @param conditions codes of the conditions that are met, as in {@code ConditionalDocuments.code()}; those of no document are told back
     */
    public Optional<DocumentList> documentsFor(
            String category, VisaForm form, InviterKind inviter, Set<String> conditions) {
        return data.categories()
                .find(category)
                .map(found -> new DocumentLists(data, date).of(found, form, inviter, conditions));
    }

    /**
     * Looks at everything that decides on a visa application: body and service, invitation, entries, passport, documents and fee, prints, visas held.
     * The date of the application chooses the texts, not the date of this book. Source,
     *
     */
    public List<Finding> assessVisaApplication(VisaApplicationFacts facts) {
        return judge.judge(VisaRules.ALL, facts, facts.appliedOn());
    }

    /**
     * Whether a visa may be electronic: number of entries, category and citizenship; FAILED with a ground where not. What else decides on the application
     * is {@link #assessVisaApplication}. The day of the question chooses the texts. Source.
     */
    public List<Finding> assessElectronicVisa(ElectronicVisaFacts facts) {
        return judge.judge(PlaceRules.OF_ELECTRONIC_VISA, facts, facts.askedOn());
    }

    /**
     * Whether a ground of refusing entry appeared on the lists after the invitation was agreed: FAILED with RG-CON-06, or LEFT_TO_OFFICER where a machine
     * may not decide. The day of the application chooses the texts, not the date of this book. Source.
     */
    public List<Finding> assessLists(ListFacts facts) {
        return judge.judge(GroundsRules.OF_LISTS, facts, facts.on());
    }

    /**
     * Holds what is to be printed on a sticker against the form: NOT_ALLOWED for every field that is missing, unknown, malformed or contradicts
     * another, with a pointer such as /sticker/validTo; PASSED if it may be printed. The date of this book, the day of printing, chooses the text.
     * Source: R-020.
     *
     * @param fields name of the field and what is printed in it
     */
    public List<Finding> assessSticker(Map<String, String> fields) {
        return judge.judge(StickerRules.OF_PRINTING, Map.copyOf(fields), date);
    }

    /**
     * The lines of the machine-readable zone by the name of their field, written from the other fields of a sticker; nothing where a name holds a
     * character that cannot be written with A-Z. Source: R-020, ICAO 9303 part 7.
     *
     * @param printed the other fields, all there and well formed
     */
    public Optional<Map<String, String>> machineReadableZone(Map<String, String> printed) {
        return new VisaZone(data.stickerForm().zone()).write(printed);
    }

    /**
     * What follows from an error or a correction on a sticker: FAILED, the visa is invalid at once, if it was handed over; DUE, a new sticker with a new
     * number, if it was not. The day of finding it chooses the texts. Source.
     */
    public List<Finding> correctionFound(CorrectionFacts facts) {
        return judge.judge(StickerRules.OF_CORRECTIONS, facts, facts.foundOn());
    }

    /**
     * Whether a new application may take the place of the invalid visa that it names: NOT_ALLOWED where not; else DUE or NOT_DUE, which tells of the fee.
     * The date of the application chooses the text. Source: R-022.
     */
    public Finding replacement(ReplacementFacts facts) {
        return judge.judge(StickerRules.OF_REPLACEMENTS, facts, facts.appliedOn())
                .getFirst();
    }

    /**
     * Whether to give a category to somebody who is in the country is a change of category at all: exit visas, and B8 and B9 for the time of an
     * application for residence, are given for what happened here. Source.
     */
    public boolean isChange(String category) {
        return !data.rules()
                .rule("R-122")
                .nearest(date)
                .list("categoriesOfNoChange")
                .contains(category);
    }

    /**
     * Whether a category may be changed in the country: by the table, or from any category for a proved member of the special group. It says nothing of
     * purpose, entries, grounds, approval and prints, which are judged as for any visa, nor of the competent division (R-126, {@link #competentDivision}). The date of the application chooses the
     * texts. Source.
     */
    public List<Finding> assessChange(ChangeFacts facts) {
        return judge.judge(ChangeRules.ALL, facts, facts.askedOn());
    }

    /**
     * Whether a visa may be extended, restored, reduced or cancelled: FAILED with a ground, NOT_ALLOWED where the command itself is wrong and no ground
     * exists, DUE for an exit visa that follows. Which division is competent is another question. The day of asking chooses the texts. Source:
     *
     */
    public List<Finding> assessOperation(OperationFacts facts) {
        return judge.judge(OperationRules.ALL, facts, facts.askedOn());
    }

    /**
     * Whether a visa case needs the approval of the National Security Committee: DUE or NOT_DUE, or LEFT_TO_OFFICER for a category that is not
     * offered. The date of the application chooses the texts, not the date of this book. Source,
     * OQ-14.
     */
    public Finding approvalNeed(ApprovalNeedFacts facts) {
        return judge.judge(List.of(new ApprovalInVisaCase()), facts, facts.on()).getFirst();
    }

    /** Categories of the exit visa that follows a cancellation, as in R-148; the first is the usual one. */
    public List<String> exitVisasAfterCancellation() {
        return exitVisas("categoriesAfterCancellation");
    }

    /** Categories of the exit visa of whoever has lost the passport and does not have the visa restored. Source: R-148. */
    public List<String> exitVisasAfterLostPassport() {
        return exitVisas("categoriesAfterLostPassport");
    }

    private List<String> exitVisas(String parameter) {
        return data.rules().rule("R-148").nearest(date).list(parameter);
    }

    /** Whether an officer may fail a check on a ground: each check has its own, the check of grounds all others of the review. Source: R-081. */
    public boolean fails(Check check, String ground) {
        Map<String, List<String>> named =
                data.rules().rule("R-081").nearest(date).parameters();
        Predicate<String> ofList = list -> named.get(list).contains(ground);
        return switch (check) {
            case PURPOSE -> ofList.test("groundsOfPurpose");
            case ENTRIES_AND_VALIDITY -> ofList.test("groundsOfEntriesAndValidity");
            case PLACE_OF_ISSUANCE -> ofList.test("groundsOfPlaceOfIssuance");
            case REFUSAL_GROUNDS ->
                isOfReview(ground) && named.keySet().stream().noneMatch(ofList);
        };
    }

    /**
     * Whether the Ministry of Foreign Affairs may decide without the approval of the National Security Committee: on its own channel and for the
     * categories of the rule; what a division reviews always goes there. Source, OQ-14.
     */
    public boolean mayWaiveApproval(FilingChannel channel, String category) {
        return channel == FilingChannel.MFA
                && ofNotesVerbales("waiverCategories").contains(category);
    }

    /** Codes of the bases on which it may. Source: R-052, OQ-14. */
    public List<String> waiverBases() {
        return ofNotesVerbales("waiverBases");
    }

    private List<String> ofNotesVerbales(String parameter) {
        return data.rules()
                .rule("R-052")
                .on(date)
                .map(text -> text.list(parameter))
                .orElse(List.of());
    }

    private boolean isOfReview(String ground) {
        return data.grounds()
                .find(ground)
                .filter(row -> row.stage() == GroundStage.MIA_REVIEW)
                .isPresent();
    }

    /**
     * Whether fingerprints are due for a visa application: verdict DUE or NOT_DUE. The date of the application chooses the texts, not the date of
     * this book. Source.
     */
    public Finding fingerprintDuty(FingerprintFacts facts) {
        return new FingerprintRules(data, judge).duty(facts);
    }

    /**
     * The day until which a travel document has to be good at least, for a visa that ends on a day; empty where no text of the rule is in force.
     * Source: R-030.
     */
    public Optional<LocalDate> travelDocumentGoodUntil(LocalDate visaEndsOn) {
        return data.rules()
                .rule("R-030")
                .on(date)
                .map(text -> visaEndsOn.plusMonths(text.number("goodAfterVisaMonths")));
    }

    /** The whole catalogue with what binds on the date and what does not yet or no longer. */
    public List<RuleLine> catalogue() {
        return data.rules().all().stream().map(this::line).toList();
    }

    private RuleLine line(RuleText rule) {
        RuleVersion text = rule.nearest(date);
        return new RuleLine(
                rule.id(), rule.title(), text.version(), text.confidence(), text.source(), text.inForceOn(date));
    }
}
