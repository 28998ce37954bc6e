package kz.ruqsat.visa.evisa;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.Duty;
import kz.ruqsat.rulebook.facts.ElectronicVisaFacts;
import kz.ruqsat.rulebook.facts.InvitationFacts;
import kz.ruqsat.rulebook.facts.ListFacts;
import kz.ruqsat.rulebook.facts.Nationality;
import kz.ruqsat.rulebook.facts.PassportFacts;
import kz.ruqsat.rulebook.facts.PassportFacts.Inspection;
import kz.ruqsat.rulebook.facts.PrintsStanding;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.facts.VisaApplicationFacts;
import kz.ruqsat.rulebook.facts.VisaAsked;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.facts.Whereabouts;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.visa.application.Office;
import kz.ruqsat.visa.invitation.AgreedInvitation;
import kz.ruqsat.visa.invitation.Holder;

/**
 * What the rulebook says of an application for an electronic visa. No officer stands behind the portal, so what is left to one stops it as well.
 *
 * @rule R-024 R-025 R-026 R-027 R-030 R-079 R-104 R-130 R-132 R-161
 */
final class EvisaFindings {

    /** In the place of issuance of an invitation that was agreed for an electronic visa. */
    private static final String ELECTRONIC = "EVISA";

    /** Entered on the portal with every application. */
    private static final Set<String> DOCUMENTS = Set.of("VISA_APPLICATION_FORM", "PHOTO_35X45");

    private EvisaFindings() {}

    /** How the application stands with the invitation and whose it is, with prints and with the fee. */
    record Standing(InvitationFacts.State invitation, InvitationFacts.Person person, PrintsStanding prints, Duty fee) {}

    /** What speaks against it; empty if nothing does. */
    static List<Finding> against(
            AgreedInvitation invitation,
            PortalDossier dossier,
            Office channel,
            Standing standing,
            LocalDate appliedOn) {
        Rulebook book = Rulebook.on(appliedOn);
        VisaApplicationFacts facts = facts(invitation, dossier, channel, standing, appliedOn);
        return Stream.concat(
                        book.assessElectronicVisa(eligibility(invitation, dossier.holder(), appliedOn)).stream(),
                        book.assessVisaApplication(facts).stream())
                .filter(EvisaFindings::stopsIt)
                .toList();
    }

    /** What the lists of persons have against whoever applies, and what they leave to a person. Source. */
    static List<Finding> onLists(List<RegisterAnswer> answers, LocalDate appliedOn) {
        Rulebook book = Rulebook.on(appliedOn);
        return book.assessLists(new ListFacts(appliedOn, book.registers().facts(answers))).stream()
                .filter(EvisaFindings::stopsIt)
                .toList();
    }

    private static boolean stopsIt(Finding finding) {
        return finding.verdict() == Verdict.FAILED || finding.verdict() == Verdict.LEFT_TO_OFFICER;
    }

    private static ElectronicVisaFacts eligibility(AgreedInvitation invitation, Holder holder, LocalDate on) {
        Nationality nationality = holder.citizenship().isEmpty()
                ? new Nationality.Stateless("", holder.documentIssuedBy())
                : new Nationality.Citizen(holder.citizenship());
        return new ElectronicVisaFacts(
                on, invitation.terms().category(), invitation.terms().entries(), nationality);
    }

    private static VisaApplicationFacts facts(
            AgreedInvitation invitation,
            PortalDossier dossier,
            Office channel,
            Standing standing,
            LocalDate appliedOn) {
        String place = channel.equals(Office.PORTAL) ? "" : channel.code();
        return new VisaApplicationFacts(
                appliedOn,
                channel.kind(),
                visa(invitation, VisaForm.ELECTRONIC, place),
                Whereabouts.NOT_TOLD,
                found(invitation, standing),
                new PassportFacts(dossier.documentExpiresOn(), Inspection.notYet()),
                DOCUMENTS,
                standing.prints(),
                standing.fee(),
                List.of(),
                List.of());
    }

    private static InvitationFacts found(AgreedInvitation invitation, Standing standing) {
        VisaForm agreed = invitation.placeOfIssuance().equals(ELECTRONIC) ? VisaForm.ELECTRONIC : VisaForm.STICKER;
        return new InvitationFacts.Found(
                invitation.registrationNumber(),
                standing.invitation(),
                visa(invitation, agreed, invitation.placeOfIssuance()),
                invitation.goodUntil(),
                standing.person());
    }

    private static VisaAsked visa(AgreedInvitation invitation, VisaForm form, String place) {
        var terms = invitation.terms();
        return new VisaAsked(
                terms.category(), terms.entries(), terms.validFrom(), terms.validTo(), terms.stayDays(), form, place);
    }
}
