package kz.ruqsat.visa.incountry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.ChangeFacts;
import kz.ruqsat.rulebook.facts.Duty;
import kz.ruqsat.rulebook.facts.Filing;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.FormalIdentifiers;
import kz.ruqsat.rulebook.facts.FormalIdentifiers.OfInvitee;
import kz.ruqsat.rulebook.facts.FormalIdentifiers.OfInviter;
import kz.ruqsat.rulebook.facts.GivenDocument;
import kz.ruqsat.rulebook.facts.Invitee;
import kz.ruqsat.rulebook.facts.Nationality;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.facts.RegisterFacts;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts;
import kz.ruqsat.rulebook.facts.TerritoryFacts;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Group;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Operation;
import kz.ruqsat.rulebook.facts.Training;
import kz.ruqsat.rulebook.facts.VisaAsked;
import kz.ruqsat.rulebook.findings.Assessment;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.registers.RegisterReading;
import kz.ruqsat.visa.invitation.Holder;

/**
 * What the law says of a petition in the country: the division, the change of category, and the checks that nobody made with an invitation.
 * While a register has not answered nothing is found against the petition that it could clear up.
 *
 * @param petition the petition
 * @param person whom the visa is for; empty once that is not known any more
 * @param asked the visa, its place of issuance the division it was filed at
 * @param documents codes of the documents given
 * @param answers of the state systems; empty until all have answered
 * @param on day of the application, whose texts count
 * @rule R-110 R-111 R-112 R-120 R-121 R-122 R-123 R-124 R-126
 */
public record InCountryAssessment(
        Petition petition,
        Optional<Holder> person,
        VisaAsked asked,
        Set<String> documents,
        List<RegisterAnswer> answers,
        LocalDate on) {

    private static final String STATELESS = "";

    public InCountryAssessment {
        documents = Set.copyOf(documents);
        answers = List.copyOf(answers);
    }

    /** All findings, in the order of the questions. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(territory());
        all.addAll(change());
        person.map(this::checks).ifPresent(all::addAll);
        return all;
    }

    private Rulebook rulebook() {
        return Rulebook.on(on);
    }

    private RegisterReading registers() {
        return rulebook().registers();
    }

    /** Which division is competent; its addresses come from the registers and are never asked for. */
    private List<Finding> territory() {
        return rulebook()
                .competentDivision(new TerritoryFacts(
                        asked.category(),
                        Operation.ISSUE,
                        petition.earlier(),
                        petition.earlierTold(),
                        registers().registrationOfInviter(answers),
                        registers().residenceOfForeigner(answers),
                        group(specialGroup()),
                        asked.placeOfIssuance()));
    }

    private static Group group(SpecialGroupFacts claim) {
        return switch (claim.standing()) {
            case NOT_CLAIMED -> Group.NONE;
            case CLAIMED, REGISTER_SILENT -> Group.CLAIMED;
            case PROVED -> Group.PROVEN;
        };
    }

    private List<Finding> change() {
        return rulebook().isChange(asked.category())
                ? rulebook()
                        .assessChange(new ChangeFacts(on, petition.heldCategory(), asked.category(), specialGroup()))
                : List.of();
    }

    private SpecialGroupFacts specialGroup() {
        Membership membership = petition.membership();
        return membership.isClaimed()
                ? registers().specialGroup(answers, membership.kinship(), documents, on)
                : SpecialGroupFacts.none();
    }

    /** Purpose, entries and validity, grounds; the place of issuance is that of a mission and no question here. Source: R-123. */
    private List<Finding> checks(Holder holder) {
        Optional<Category> category = rulebook().referenceData().categories().find(asked.category());
        return category.map(found -> rulebook().assessReview(facts(holder, found)))
                .map(InCountryAssessment::withoutPlace)
                .orElse(List.of());
    }

    private static List<Finding> withoutPlace(Assessment assessment) {
        return Stream.of(Check.PURPOSE, Check.ENTRIES_AND_VALIDITY, Check.REFUSAL_GROUNDS)
                .flatMap(check -> assessment.of(check).findings().stream())
                .toList();
    }

    private PetitionFacts facts(Holder holder, Category category) {
        return new PetitionFacts(
                new Filing(on, on, FilingChannel.MIA_TD),
                category.group(),
                asked,
                new Invitee(nationality(holder), holder.birthDate(), List.of()),
                documents.stream().sorted().map(GivenDocument::of).toList(),
                Training.NONE,
                petition.membership().isClaimed() ? Set.of(Membership.GROUP) : Set.of(),
                Duty.NAMED,
                answers.isEmpty() ? RegisterFacts.notAsked() : registers().facts(answers),
                identifiers(holder));
    }

    private static Nationality nationality(Holder holder) {
        return holder.citizenship().equals(STATELESS)
                ? new Nationality.Stateless("", holder.documentIssuedBy())
                : new Nationality.Citizen(holder.citizenship());
    }

    private FormalIdentifiers identifiers(Holder holder) {
        return new FormalIdentifiers(
                asked.placeOfIssuance(),
                new OfInviter(petition.inviter(), registers().registrationOfInviter(answers)),
                new OfInvitee(
                        holder.surname(),
                        holder.givenNames(),
                        "",
                        holder.documentNumber(),
                        holder.documentIssuedBy(),
                        "",
                        registers().residenceOfForeigner(answers)));
    }
}
