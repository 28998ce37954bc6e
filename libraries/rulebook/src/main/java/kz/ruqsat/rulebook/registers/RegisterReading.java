package kz.ruqsat.rulebook.registers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.facts.Duty;
import kz.ruqsat.rulebook.facts.FingerprintFacts;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.facts.RegisterFacts;
import kz.ruqsat.rulebook.facts.RegisterMark;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts.FamilyTie;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts.Kinship;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts.Standing;
import kz.ruqsat.rulebook.findings.Charge;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.RegisterLookUp;
import kz.ruqsat.rulebook.reference.RegisterLookUp.KeyPart;
import kz.ruqsat.rulebook.reference.RegisterLookUp.Moment;

/**
 * Which look-ups a petition, a visa application or an operation needs, and what the answers say. An answer that is not plain becomes a mark for an officer: it never refuses and never
 * approves by itself. Source.
 */
public final class RegisterReading {
    private static final String PAYMENTS = "EGOV_PAYMENT_GATEWAY";
    private static final String COURTS = "COURT_REGISTER";
    private static final Set<String> ADDRESSES_OF_INVITERS = Set.of("GBD_UL", "GBD_FL");
    private static final String RESIDENCES = "MIGRATION_REGISTER";
    private static final String LABOUR_PERMITS = "LABOUR_PERMIT_REGISTER";
    private static final String LABOUR_PERMIT = "FOREIGN_LABOUR_PERMIT";
    private static final String FINGERPRINTS = "FINGERPRINT_REGISTER";
    private static final String STATE_DUTY = "STATE_DUTY";
    private static final String CONSULAR_FEE = "CONSULAR_FEE";

    private final ReferenceData data;

    public RegisterReading(ReferenceData data) {
        this.data = data;
    }

    /**
     * The look-ups of a moment.
     *
     * @param keys parts of the keys that the petition has
     */
    public List<LookUp> lookUps(Moment moment, String category, Set<String> claims, Map<KeyPart, String> keys) {
        return data.lookUps().values().stream()
                .filter(row -> row.moments().contains(moment))
                .filter(row -> row.categories().isEmpty() || row.categories().contains(category))
                .filter(row -> row.claims().isEmpty() || row.claims().stream().anyMatch(claims::contains))
                .filter(row -> keys.keySet().containsAll(row.key()))
                .map(row -> new LookUp(row.system(), key(row, keys), row.keep()))
                .toList();
    }

    private static String key(RegisterLookUp row, Map<KeyPart, String> keys) {
        return row.key().stream().map(keys::get).collect(Collectors.joining(":"));
    }

    /**
     * The look-ups that prove membership of the special group; of a relative the member is asked for. Source: R-124.
     *
     * @param passport of the member
     */
    public List<LookUp> lookUpsOfMember(Moment moment, String category, String group, String passport) {
        return lookUps(moment, category, Set.of(group), Map.of(KeyPart.PASSPORT, passport)).stream()
                .filter(lookUp -> data.lookUps().get(lookUp.system()).claims().contains(group))
                .toList();
    }

    /**
     * How a claimed membership stands: only a register proves it, a document of civil status shows the tie. Source.
     *
     * @param answers of the state systems; empty until they have answered
     * @param documents codes of the documents given
     * @param on day whose texts count
     */
    public SpecialGroupFacts specialGroup(
            List<RegisterAnswer> answers, Kinship kinship, Set<String> documents, LocalDate on) {
        FamilyTie tie = documentsOfTie(on).stream().anyMatch(documents::contains)
                ? FamilyTie.CIVIL_STATUS_DOCUMENT
                : FamilyTie.NOT_SHOWN;
        if (answers.isEmpty()) {
            return new SpecialGroupFacts(Standing.REGISTER_SILENT, "", kinship, tie);
        }
        return newest(answers).stream()
                .filter(answer ->
                        proof(data.lookUps().get(answer.system()), answer).isPresent())
                .map(RegisterAnswer::system)
                .sorted()
                .findFirst()
                .map(register -> new SpecialGroupFacts(Standing.PROVED, register, kinship, tie))
                .orElseGet(() -> new SpecialGroupFacts(Standing.CLAIMED, "", kinship, tie));
    }

    private List<String> documentsOfTie(LocalDate on) {
        return data.rules().rule("R-124").nearest(on).list("documentsOfTie");
    }

    /** Territorial code (KATO) of the inviting party's registration; empty where no register has told it. Source: R-110. */
    public String registrationOfInviter(List<RegisterAnswer> answers) {
        return kept(answers, ADDRESSES_OF_INVITERS, "/addressKato");
    }

    /** Territorial code (KATO) of the foreigner's temporary residence; empty where no register has told it. Source: R-111. */
    public String residenceOfForeigner(List<RegisterAnswer> answers) {
        return kept(answers, Set.of(RESIDENCES), "/temporaryResidenceKato");
    }

    private static String kept(List<RegisterAnswer> answers, Set<String> systems, String pointer) {
        return newest(answers).stream()
                .filter(answer -> systems.contains(answer.system()))
                .filter(answer -> answer.outcome() == RegisterAnswer.Outcome.VALID)
                .map(answer -> answer.kept(pointer))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /**
     * What an extension rests on, where the register of labour permits was asked: its record stands for the document, and for want of one there is none.
     * Several records are for an officer. What the register does not hold, an exemption for instance, is taken as it was told. Source.
     */
    public Operation.Basis basisOfExtension(List<RegisterAnswer> answers, Operation.Basis told) {
        return isOfRegister(told)
                ? newest(answers).stream()
                        .filter(answer -> answer.system().equals(LABOUR_PERMITS))
                        .findFirst()
                        .map(answer -> labourPermit(answer, told))
                        .orElse(told)
                : told;
    }

    private boolean isOfRegister(Operation.Basis told) {
        return !(told instanceof Operation.BasisDocument(String document, var _))
                || data.documents()
                        .find(document)
                        .filter(type -> type.obtainableFrom().equals(LABOUR_PERMITS))
                        .isPresent();
    }

    private static Operation.Basis labourPermit(RegisterAnswer answer, Operation.Basis told) {
        String until = answer.kept("/until");
        return switch (answer.outcome()) {
            case VALID, ENDED ->
                until.isEmpty() ? told : new Operation.BasisDocument(LABOUR_PERMIT, LocalDate.parse(until));
            case ABSENT -> new Operation.NoBasis();
            case SEVERAL -> new Operation.BasisRegisterSilent();
        };
    }

    /** What answers say about the person and the inviting party; a later answer of a system counts before an earlier one. */
    public RegisterFacts facts(List<RegisterAnswer> answers) {
        List<RegisterAnswer> newest = newest(answers);
        List<LocalDate> expulsions = new ArrayList<>();
        Set<RegisterMark> marks = EnumSet.noneOf(RegisterMark.class);
        Set<String> proven = new TreeSet<>();
        for (RegisterAnswer answer : newest) {
            RegisterLookUp row = data.lookUps().get(answer.system());
            marks(row, answer).map(RegisterMark::valueOf).forEach(marks::add);
            proof(row, answer).ifPresent(proven::add);
            expulsion(answer).ifPresent(expulsions::add);
        }
        return new RegisterFacts(expulsions, marks, proven);
    }

    private static List<RegisterAnswer> newest(List<RegisterAnswer> answers) {
        return answers.stream()
                .collect(Collectors.toMap(RegisterAnswer::system, answer -> answer, (_, later) -> later))
                .values()
                .stream()
                .toList();
    }

    private static Stream<String> marks(RegisterLookUp row, RegisterAnswer answer) {
        return switch (answer.outcome()) {
            case VALID ->
                row.marks().stream()
                        .filter(mark -> mark.isMetBy(answer.kept(mark.fact())))
                        .map(RegisterLookUp.Mark::mark);
            case ENDED -> given(row.ended());
            case ABSENT -> given(row.absent());
            case SEVERAL -> given(row.several());
        };
    }

    private static Stream<String> given(String mark) {
        return Stream.of(mark).filter(text -> !text.isEmpty());
    }

    private static Optional<String> proof(RegisterLookUp row, RegisterAnswer answer) {
        return row.proves()
                .filter(_ -> answer.outcome() == RegisterAnswer.Outcome.VALID)
                .filter(proof -> proof.is().equals(answer.kept(proof.fact())))
                .map(RegisterLookUp.Proof::group);
    }

    private static Optional<LocalDate> expulsion(RegisterAnswer answer) {
        boolean stands = answer.system().equals(COURTS) && answer.outcome() == RegisterAnswer.Outcome.VALID;
        return Optional.of(answer.kept("/expulsion/decisionDate"))
                .filter(text -> stands && !text.isEmpty())
                .map(LocalDate::parse);
    }

    /**
     * What the payment gateway says of the state duty; {@link Duty#NAMED} where it does not say plainly. Source: R-173.
     *
     * @param dueMci amount due in monthly calculation indices
     */
    public Duty duty(List<RegisterAnswer> answers, BigDecimal dueMci) {
        return payment(answers, answer -> isEnough(answer, STATE_DUTY, "/amountMci", dueMci));
    }

    /**
     * What the payment gateway says of the payment for a visa: the state duty in the country, the consular fee elsewhere; {@link Duty#NAMED} where it
     * does not say plainly. Where the data do not tell how much the fee is, as abroad, any consular fee will do (OQ-13). Source.
     *
     * @param due what is charged
     */
    public Duty visaPayment(List<RegisterAnswer> answers, Charge due) {
        return payment(answers, answer -> switch (due) {
            case Charge.StateDuty duty -> isEnough(answer, STATE_DUTY, "/amountMci", duty.mci());
            case Charge.ConsularFee fee -> isEnough(answer, CONSULAR_FEE, "/amountUsd", fee.usd());
            case Charge.NoAmount _ -> answer.kept("/kind").equals(CONSULAR_FEE);
        });
    }

    private static Duty payment(List<RegisterAnswer> answers, Predicate<RegisterAnswer> enough) {
        return newest(answers).stream()
                .filter(answer -> answer.system().equals(PAYMENTS))
                .findFirst()
                .map(answer -> switch (answer.outcome()) {
                    case VALID -> enough.test(answer) ? Duty.PAID : Duty.NOT_PAID;
                    case ENDED, ABSENT -> Duty.NOT_PAID;
                    case SEVERAL -> Duty.NAMED;
                })
                .orElse(Duty.NAMED);
    }

    private static boolean isEnough(RegisterAnswer payment, String kind, String pointer, BigDecimal due) {
        String amount = payment.kept(pointer);
        return payment.kept("/kind").equals(kind) && !amount.isEmpty() && new BigDecimal(amount).compareTo(due) >= 0;
    }

    /**
     * What the register of fingerprints says. Only one plain record of this person counts; several, one that ended, or one under another birth date
     * are no record, so prints are taken. Source: R-106.
     */
    public FingerprintFacts.Register prints(List<RegisterAnswer> answers, LocalDate birthDate) {
        return newest(answers).stream()
                .filter(answer -> answer.system().equals(FINGERPRINTS))
                .findFirst()
                .map(answer -> isRecordOf(answer, birthDate)
                        ? FingerprintFacts.Register.ON_RECORD
                        : FingerprintFacts.Register.NO_RECORD)
                .orElse(FingerprintFacts.Register.NOT_ASKED);
    }

    private static boolean isRecordOf(RegisterAnswer answer, LocalDate birthDate) {
        String recorded = answer.kept("/birthDate");
        return answer.outcome() == RegisterAnswer.Outcome.VALID
                && answer.kept("/onRecord").equals("true")
                && (recorded.isEmpty() || recorded.equals(birthDate.toString()));
    }
}
