package kz.ruqsat.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.Duty;
import kz.ruqsat.rulebook.facts.Filing;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.FormalIdentifiers;
import kz.ruqsat.rulebook.facts.FormalIdentifiers.OfInvitee;
import kz.ruqsat.rulebook.facts.FormalIdentifiers.OfInviter;
import kz.ruqsat.rulebook.facts.FormalIdentifiers.OfNote;
import kz.ruqsat.rulebook.facts.GivenDocument;
import kz.ruqsat.rulebook.facts.Invitee;
import kz.ruqsat.rulebook.facts.Nationality;
import kz.ruqsat.rulebook.facts.Permit;
import kz.ruqsat.rulebook.facts.PermitPurpose;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.facts.RegisterFacts;
import kz.ruqsat.rulebook.facts.Training;
import kz.ruqsat.rulebook.facts.VisaAsked;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.findings.Assessment;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.wording.Wording;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What JMH measures of the rulebook, on one thread: eight petitions in turn, right and wrong in different checks. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class AssessmentLoops {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private final List<PetitionFacts> petitions = petitions();
    private final Rulebook book = Rulebook.on(DAY);

    /** Sentences are kept once they were written; a store that knows none shows the cost of writing. */
    private Wording wording = new Wording(ReferenceData.current().glossary());

    private int next;
    private int written;

    /** The four checks, verdicts with explanations as code and arguments. */
    @Benchmark
    public Assessment review() {
        return book.assessReview(petition());
    }

    /** Acceptance: window, form, duty, division. */
    @Benchmark
    public List<Finding> acceptance() {
        return book.assessAcceptance(petition());
    }

    /** One review written out in three languages, sentences that were never written before. */
    @Benchmark
    public List<Map<String, String>> rendering() {
        if (written++ % petitions.size() == 0) {
            wording = wording.forgetful();
        }
        return book.assessReview(petition()).checks().stream()
                .flatMap(check -> check.findings().stream())
                .map(finding -> wording.write(finding.explanation()))
                .toList();
    }

    private PetitionFacts petition() {
        next = (next + 1) % petitions.size();
        return petitions.get(next);
    }

    private static List<PetitionFacts> petitions() {
        Nationality india = new Nationality.Citizen("IN");
        Permit german = new Permit("DE", PermitPurpose.EMPLOYMENT, LocalDate.of(2025, 1, 1), LocalDate.of(2027, 1, 1));
        List<PetitionFacts> all = new ArrayList<>();
        all.add(petition("B3", EntryKind.SINGLE, 30, VisaForm.STICKER, "EMB-DEL", india, List.of()));
        all.add(petition("B3", EntryKind.SINGLE, 30, VisaForm.STICKER, "EMB-BER", india, List.of()));
        all.add(petition("B3", EntryKind.SINGLE, 30, VisaForm.STICKER, "EMB-BER", india, List.of(german)));
        all.add(petition("C3", EntryKind.MULTIPLE, 300, VisaForm.STICKER, "EMB-DEL", india, List.of()));
        all.add(petition("B7", EntryKind.SINGLE, 90, VisaForm.STICKER, "EMB-DEL", india, List.of()));
        all.add(petition("B1", EntryKind.MULTIPLE, 4000, VisaForm.STICKER, "EMB-DEL", india, List.of()));
        all.add(petition("B12", EntryKind.SINGLE, 30, VisaForm.ELECTRONIC, "", india, List.of()));
        all.add(petition(
                "B10",
                EntryKind.SINGLE,
                30,
                VisaForm.STICKER,
                "EMB-BER",
                new Nationality.Stateless("DE", "DE"),
                List.of()));
        return List.copyOf(all);
    }

    private static PetitionFacts petition(
            String category,
            EntryKind entries,
            int days,
            VisaForm form,
            String place,
            Nationality nationality,
            List<Permit> permits) {
        LocalDate from = LocalDate.of(2026, 4, 1);
        return new PetitionFacts(
                new Filing(DAY, DAY, FilingChannel.MIA_TD),
                ReferenceData.current()
                        .categories()
                        .find(category)
                        .orElseThrow()
                        .group(),
                new VisaAsked(category, entries, from, from.plusDays(days - 1), 0, form, place),
                new Invitee(nationality, LocalDate.of(1990, 1, 1), permits),
                List.of(GivenDocument.of("SERVICE_CONTRACT")),
                Training.NONE,
                Set.of(),
                Duty.PAID,
                RegisterFacts.clean(),
                new FormalIdentifiers(
                        "MIA75",
                        new OfInviter("491240000504", "750000000", OfNote.NONE),
                        new OfInvitee("SHARMA", "ANIL", "", "X1234567", "IN", "IN", "750000000")));
    }
}
