package kz.ruqsat.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ruqsat.rulebook.facts.DocumentIssuer;
import kz.ruqsat.rulebook.facts.Duty;
import kz.ruqsat.rulebook.facts.Filing;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.FormalIdentifiers;
import kz.ruqsat.rulebook.facts.FormalIdentifiers.OfInvitee;
import kz.ruqsat.rulebook.facts.FormalIdentifiers.OfInviter;
import kz.ruqsat.rulebook.facts.GivenDocument;
import kz.ruqsat.rulebook.facts.Invitee;
import kz.ruqsat.rulebook.facts.InviterKind;
import kz.ruqsat.rulebook.facts.Nationality;
import kz.ruqsat.rulebook.facts.Permit;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.facts.RegisterFacts;
import kz.ruqsat.rulebook.facts.RegisterMark;
import kz.ruqsat.rulebook.facts.Training;
import kz.ruqsat.rulebook.facts.TreatyBasis;
import kz.ruqsat.rulebook.facts.VisaAsked;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.findings.Assessment;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.rulebook.findings.CheckResult;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.VisaGroup;
import kz.ruqsat.rulebook.wording.Wording;

/** A petition that is right in everything, a citizen of India for B3 at the embassy in New Delhi; each test names what deviates. */
final class Petitions {
    LocalDate filedOn = LocalDate.of(2026, 3, 10);
    LocalDate registeredOn = LocalDate.of(2026, 3, 10);
    FilingChannel channel = FilingChannel.MIA_TD;
    VisaGroup purpose = VisaGroup.BUSINESS;
    String category = "B3";
    EntryKind entries = EntryKind.SINGLE;
    LocalDate validFrom = LocalDate.of(2026, 4, 1);
    LocalDate validTo = LocalDate.of(2026, 4, 30);
    int stayDays;
    VisaForm form = VisaForm.STICKER;
    Nationality nationality = new Nationality.Citizen("IN");
    String place = "EMB-DEL";
    List<Permit> permits = new ArrayList<>();
    List<GivenDocument> documents = new ArrayList<>();
    Training training = Training.NONE;
    Set<String> claims = Set.of();
    RegisterFacts registers = RegisterFacts.clean();
    Duty duty = Duty.PAID;
    InviterKind inviter = InviterKind.UNKNOWN;
    List<TreatyBasis> treaties = new ArrayList<>();
    FormalIdentifiers identifiers = identifiers("491240000504", "", "X1234567", "750000000", "MIA75");

    /** Identifiers of a petition that is right in everything else. */
    static FormalIdentifiers identifiers(
            String inviter, String inviteeIin, String travelDocument, String address, String division) {
        return new FormalIdentifiers(
                division,
                new OfInviter(inviter, "750000000"),
                new OfInvitee("SHARMA", "ANIL", inviteeIin, travelDocument, "IN", "IN", address));
    }

    /** What a finding says, by language. */
    static Map<String, String> said(Finding finding) {
        return Wording.standard().write(finding.explanation());
    }

    static Petitions aPetition() {
        return new Petitions();
    }

    Petitions filedOn(String date) {
        filedOn = LocalDate.parse(date);
        registeredOn = filedOn;
        return this;
    }

    Petitions registeredOn(String date) {
        registeredOn = LocalDate.parse(date);
        filedOn = filedOn.isAfter(registeredOn) ? registeredOn : filedOn;
        return this;
    }

    Petitions through(FilingChannel where) {
        channel = where;
        return this;
    }

    Petitions forCategory(String code) {
        category = code;
        ReferenceData.current().categories().find(code).ifPresent(found -> purpose = found.group());
        return this;
    }

    Petitions statingPurpose(VisaGroup stated) {
        purpose = stated;
        return this;
    }

    Petitions entering(EntryKind kind) {
        entries = kind;
        return this;
    }

    Petitions valid(LocalDate from, LocalDate to) {
        validFrom = from;
        validTo = to;
        return this;
    }

    Petitions validFrom(String from) {
        return valid(LocalDate.parse(from), LocalDate.parse(from).plusDays(9));
    }

    Petitions validDays(int days) {
        return valid(validFrom, validFrom.plusDays(days - 1));
    }

    Petitions staying(int days) {
        stayDays = days;
        return this;
    }

    Petitions electronic() {
        form = VisaForm.ELECTRONIC;
        place = "";
        return this;
    }

    Petitions citizenOf(String country) {
        nationality = new Nationality.Citizen(country);
        return this;
    }

    Petitions stateless(String residence, String issuer) {
        nationality = new Nationality.Stateless(residence, issuer);
        return this;
    }

    Petitions at(String mission) {
        place = mission;
        return this;
    }

    Petitions holding(Permit... offered) {
        permits.addAll(Arrays.asList(offered));
        return this;
    }

    Petitions with(String... codes) {
        Arrays.stream(codes).map(GivenDocument::of).forEach(documents::add);
        return this;
    }

    Petitions with(String code, DocumentIssuer issuer) {
        documents.add(new GivenDocument(code, issuer));
        return this;
    }

    Petitions underClusterProgramme() {
        training = Training.INNOVATION_CLUSTER_PROGRAMME;
        return this;
    }

    Petitions claiming(String... groups) {
        claims = Set.of(groups);
        return this;
    }

    Petitions expelledBy(String... decisions) {
        registers =
                new RegisterFacts(Arrays.stream(decisions).map(LocalDate::parse).toList(), registers.marks(), Set.of());
        return this;
    }

    Petitions marked(RegisterMark... marks) {
        registers = new RegisterFacts(registers.expulsionsDecidedOn(), Set.of(marks), Set.of());
        return this;
    }

    Petitions identifiedBy(FormalIdentifiers written) {
        identifiers = written;
        return this;
    }

    Petitions invitedBy(InviterKind kind) {
        inviter = kind;
        return this;
    }

    Petitions underTreaty(String rule, String treaty) {
        treaties.add(new TreatyBasis(rule, treaty));
        return this;
    }

    Petitions with(Duty standing) {
        duty = standing;
        return this;
    }

    PetitionFacts facts() {
        return new PetitionFacts(
                new Filing(filedOn, registeredOn, channel),
                purpose,
                new VisaAsked(category, entries, validFrom, validTo, stayDays, form, place),
                new Invitee(nationality, LocalDate.of(1990, 1, 1), permits),
                documents,
                training,
                claims,
                duty,
                registers,
                identifiers,
                inviter,
                treaties);
    }

    Assessment review() {
        return Rulebook.on(registeredOn).assessReview(facts());
    }

    CheckResult check(Check check) {
        return review().of(check);
    }

    List<Finding> acceptance() {
        return Rulebook.on(registeredOn).assessAcceptance(facts());
    }

    Finding finding(Check check, String rule) {
        return check(check).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No finding of " + rule + " in " + check(check)));
    }
}
