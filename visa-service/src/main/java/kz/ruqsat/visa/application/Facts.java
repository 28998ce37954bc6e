package kz.ruqsat.visa.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.Duty;
import kz.ruqsat.rulebook.facts.FeeFacts;
import kz.ruqsat.rulebook.facts.FingerprintFacts;
import kz.ruqsat.rulebook.facts.FingerprintFacts.Exemption;
import kz.ruqsat.rulebook.facts.InvitationFacts;
import kz.ruqsat.rulebook.facts.InvitationFacts.Found;
import kz.ruqsat.rulebook.facts.InvitationFacts.Person;
import kz.ruqsat.rulebook.facts.MissionVisit;
import kz.ruqsat.rulebook.facts.PassportFacts;
import kz.ruqsat.rulebook.facts.PrintsStanding;
import kz.ruqsat.rulebook.facts.ReplacementFacts;
import kz.ruqsat.rulebook.facts.VisaApplicationFacts;
import kz.ruqsat.rulebook.facts.VisaAsked;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.facts.Whereabouts;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.FeeService;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.visa.incountry.InCountryAssessment;
import kz.ruqsat.visa.incountry.Petition;
import kz.ruqsat.visa.invitation.AgreedInvitation;
import kz.ruqsat.visa.invitation.Holder;
import kz.ruqsat.visa.invitation.VisaTerms;

/**
 * A case as the rulebook reads it, and what the rulebook says.
 *
 * @param file the case
 * @param on civil day of the question; an invitation whose term is over by then is expired (OQ-16)
 */
record Facts(VisaApplication file, LocalDate on) {

    private static final String ELECTRONIC = "EVISA";

    /** Form and photograph are parts of every application, so they are given with it. */
    private static final List<String> GIVEN = List.of("VISA_APPLICATION_FORM", "PHOTO_35X45");

    /** What the rules find about the person of the case, by the texts of the day of the application. */
    List<Finding> findings(Dossier dossier, PrintsStanding prints, Known known) {
        return findings(
                Optional.of(dossier.holder()),
                dossier.documentExpiresOn(),
                dossier.papers(),
                prints,
                Person.SAME,
                known);
    }

    /** The same where the person may be another one, or is not known any more. */
    List<Finding> findings(
            Optional<Holder> holder,
            LocalDate documentExpiresOn,
            Papers papers,
            PrintsStanding prints,
            Person person,
            Known known) {
        List<Finding> all =
                new ArrayList<>(rulebook().assessVisaApplication(of(documentExpiresOn, papers, prints, person, known)));
        file.petition().ifPresent(petition -> all.addAll(inCountry(petition, holder, papers)));
        replacement(file).ifPresent(all::add);
        return all;
    }

    /** What the rules say of the invalid visa that is named; empty if none is. Source: R-022. */
    private static Optional<Finding> replacement(VisaApplication file) {
        return file.replaces() instanceof Replacement.OfVisa(var _, var visa)
                ? Optional.of(Rulebook.on(file.appliedOn())
                        .replacement(new ReplacementFacts(
                                file.appliedOn(), file.asked().category(), visa)))
                : Optional.empty();
    }

    /** Whether no fee is charged anew. Source: R-022. */
    static boolean isFeeWaived(VisaApplication file) {
        return replacement(file)
                .filter(finding -> finding.verdict() == Verdict.NOT_DUE)
                .isPresent();
    }

    private List<Finding> inCountry(Petition petition, Optional<Holder> holder, Papers papers) {
        return new InCountryAssessment(
                        petition,
                        holder,
                        asked(file.asked(), form(), place()),
                        papers.documents(),
                        file.checks().answers(),
                        file.appliedOn())
                .findings();
    }

    private VisaApplicationFacts of(
            LocalDate documentExpiresOn, Papers papers, PrintsStanding prints, Person person, Known known) {
        Set<String> documents = new TreeSet<>(papers.documents());
        documents.addAll(GIVEN);
        return new VisaApplicationFacts(
                file.appliedOn(),
                file.office().kind(),
                asked(file.asked(), form(), place()),
                whereabouts(),
                invitation(person, known),
                new PassportFacts(documentExpiresOn, papers.inspection()),
                documents,
                prints,
                fee(papers),
                known.visasHeld(),
                List.of());
    }

    private InvitationFacts invitation(Person person, Known known) {
        return switch (file.basis()) {
            case Basis.Invited(AgreedInvitation agreed) ->
                new Found(
                        agreed.registrationNumber(),
                        isExpired(agreed, known) ? InvitationFacts.State.EXPIRED : known.invitation(),
                        agreed(agreed),
                        agreed.goodUntil(),
                        person);
            case Basis.NotNeeded(String reason) -> new InvitationFacts.Freed(reason);
            case Basis.Petitioned _ -> new InvitationFacts.Freed(Petition.RULE);
        };
    }

    private boolean isExpired(AgreedInvitation agreed, Known known) {
        return known.invitation() == InvitationFacts.State.AGREED && !agreed.isGoodOn(on);
    }

    private static VisaAsked agreed(AgreedInvitation invitation) {
        String place = invitation.placeOfIssuance();
        VisaForm form = place.equals(ELECTRONIC) ? VisaForm.ELECTRONIC : VisaForm.STICKER;
        return asked(invitation.terms(), form, place);
    }

    private static VisaAsked asked(VisaTerms terms, VisaForm form, String place) {
        return new VisaAsked(
                terms.category(), terms.entries(), terms.validFrom(), terms.validTo(), terms.stayDays(), form, place);
    }

    private VisaForm form() {
        return isElectronic() ? VisaForm.ELECTRONIC : VisaForm.STICKER;
    }

    private String place() {
        return isElectronic() ? "" : file.office().code();
    }

    private boolean isElectronic() {
        return file.office().kind() == IssuingBody.VMP;
    }

    private Whereabouts whereabouts() {
        return switch (file.office().kind()) {
            case FOREIGN_MISSION -> Whereabouts.ABROAD;
            case MIA_TD -> Whereabouts.IN_COUNTRY;
            case MFA, VMP -> Whereabouts.NOT_TOLD;
        };
    }

    /** How the payment stands: named, and confirmed by the gateway once it has answered. Source. */
    Duty fee(Papers papers) {
        if (isFeeWaived(file)) {
            return Duty.WAIVED;
        }
        if (papers.feePayment().isEmpty()) {
            return Duty.NOT_NAMED;
        }
        var charge = Rulebook.on(file.appliedOn())
                .dutyFor(new FeeFacts(
                        FeeService.ISSUE,
                        file.asked().category(),
                        file.asked().entries(),
                        file.office().kind(),
                        1,
                        file.appliedOn()));
        return rulebook().registers().visaPayment(file.checks().answers(), charge);
    }

    /** Whether fingerprints are due, prints on record and a claimed exemption considered. Source. */
    Finding fingerprintDuty(Dossier dossier, Exemption claimed) {
        LocalDate birthDate = dossier.holder().birthDate();
        return rulebook()
                .fingerprintDuty(new FingerprintFacts(
                        file.appliedOn(),
                        birthDate,
                        form(),
                        isElectronic() ? MissionVisit.NONE : MissionVisit.VISITED,
                        file.office().code(),
                        whereabouts(),
                        file.asked().category(),
                        claimed,
                        rulebook().registers().prints(file.checks().answers(), birthDate)));
    }

    private Rulebook rulebook() {
        return Rulebook.on(file.appliedOn());
    }
}
