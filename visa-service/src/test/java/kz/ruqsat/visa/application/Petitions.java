package kz.ruqsat.visa.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.rulebook.facts.PassportFacts.Inspection;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.facts.RegisterAnswer.Outcome;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts.Kinship;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Earlier;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Told;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.visa.Examples;
import kz.ruqsat.visa.application.ApplicationCommand.Claim.OnPetition;
import kz.ruqsat.visa.application.ApplicationCommand.Form;
import kz.ruqsat.visa.application.ApplicationState.Examination;
import kz.ruqsat.visa.application.ApplicationState.Submitted;
import kz.ruqsat.visa.incountry.Membership;
import kz.ruqsat.visa.incountry.Petition;
import kz.ruqsat.visa.invitation.VisaTerms;

/**
 * A petition that is right in everything: an employer registered in Almaty, its worker living in Atyrau with a B10 visa, C3 asked for in Almaty.
 * Tests name what departs from it.
 */
final class Petitions {

    static final String INVITER = "491240000504";
    static final Office ALMATY = new Office("MIA75", IssuingBody.MIA_TD);
    static final Office ATYRAU = new Office("MIA23", IssuingBody.MIA_TD);
    static final Office ASTANA = new Office("MIA71", IssuingBody.MIA_TD);
    static final Computation TERM = Deadlines.standard().compute(StatutoryClock.IN_COUNTRY, Examples.THURSDAY);
    static final String NUMBER = "VIS-MIA75-2026-0000001";

    private Office office = ALMATY;
    private String held = "B10";
    private String wanted = "C3";
    private Earlier earlier = Earlier.NONE;
    private Membership membership = Membership.NONE;
    private Set<String> documents = Set.of("EMPLOYMENT_CONTRACT");
    private final List<RegisterAnswer> answers = new ArrayList<>(List.of(
            answer("EGOV_PAYMENT_GATEWAY", Outcome.VALID, Map.of("/kind", "STATE_DUTY", "/amountMci", "30")),
            answer("FINGERPRINT_REGISTER", Outcome.ABSENT, Map.of()),
            answer("GBD_UL", Outcome.VALID, Map.of("/status", "ACTIVE", "/addressKato", "750000000")),
            answer("MIGRATION_REGISTER", Outcome.VALID, Map.of("/temporaryResidenceKato", "230000000")),
            answer("EIS_BERKUT", Outcome.VALID, Map.of("/barred", "false")),
            answer("COURT_REGISTER", Outcome.ABSENT, Map.of()),
            answer("LEGAL_STATISTICS_REGISTER", Outcome.ABSENT, Map.of()),
            answer("LABOUR_PERMIT_REGISTER", Outcome.VALID, Map.of("/from", "2026-03-01", "/until", "2027-06-30"))));

    static Petitions aPetition() {
        return new Petitions();
    }

    static RegisterAnswer answer(String system, Outcome outcome, Map<String, String> kept) {
        return Files.answer(system, outcome, kept);
    }

    Petitions at(Office division) {
        office = division;
        return this;
    }

    Petitions holding(String category) {
        held = category;
        return this;
    }

    Petitions wanting(String category) {
        wanted = category;
        return this;
    }

    Petitions after(Earlier visas) {
        earlier = visas;
        return this;
    }

    Petitions claimingAs(Kinship kinship, String... given) {
        String member = kinship == Kinship.MEMBER ? "" : "IN-P0009999";
        membership = new Membership(Membership.Standing.CLAIMED, kinship, member);
        documents = Set.of(given);
        return this;
    }

    Petitions with(RegisterAnswer answer) {
        answers.removeIf(known -> known.system().equals(answer.system()));
        answers.add(answer);
        return this;
    }

    Petitions unanswered() {
        answers.clear();
        return this;
    }

    Petition petition() {
        return new Petition(INVITER, held, "KZ0000007", earlier, Told.BY_INVITER, membership);
    }

    VisaTerms terms() {
        return new VisaTerms(wanted, EntryKind.SINGLE, LocalDate.of(2026, 3, 26), LocalDate.of(2026, 4, 20), 0);
    }

    private Papers papers() {
        return new Papers(documents, Files.PAID, Inspection.made(4));
    }

    Form form() {
        return new Form(
                terms(),
                "P0001KNA2",
                LocalDate.of(2031, 1, 10),
                "photo-1",
                "Dostyk 1, Almaty",
                papers(),
                Replacement.NOTHING);
    }

    OnPetition claim() {
        return new OnPetition(petition(), Examples.holder(), office);
    }

    Dossier dossier() {
        return new Dossier(Examples.holder(), "photo-1", "Dostyk 1, Almaty", LocalDate.of(2031, 1, 10), papers());
    }

    VisaApplication in(ApplicationState state) {
        return new VisaApplication(
                Examples.APPLICATION,
                NUMBER,
                office,
                new Basis.Petitioned(petition()),
                terms(),
                Files.APPLIED_ON,
                Replacement.NOTHING,
                new Checks(1, answers, List.of()),
                state);
    }

    /** Filed, and looked at by the rules with the answers of the registers. */
    VisaApplication submitted() {
        VisaApplication file = in(new Submitted(dossier()));
        var findings = new Facts(file, Files.APPLIED_ON)
                .findings(dossier(), kz.ruqsat.rulebook.facts.PrintsStanding.AWAITED, Known.NOTHING);
        return file.with(file.checks().found(findings));
    }

    VisaApplication examined() {
        return in(new Examination(dossier(), Files.PAID, "TAKEN", TERM));
    }

    static Act officerOf(Office division) {
        return Act.of(Examples.THURSDAY, new Actor("officer", "MIA_OFFICER", division.code()));
    }

    static Act inviter() {
        return Act.of(Examples.THURSDAY, new Actor("inviter", "INVITER", ""));
    }
}
