package kz.ruqsat.visa.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.casework.Contact;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.InvitationNeedFacts;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.wording.Wording;
import kz.ruqsat.visa.application.ApplicationCommand.Claim;
import kz.ruqsat.visa.application.ApplicationCommand.Claim.OnInvitation;
import kz.ruqsat.visa.application.ApplicationCommand.Claim.OnPetition;
import kz.ruqsat.visa.application.ApplicationCommand.Claim.WithoutInvitation;
import kz.ruqsat.visa.application.ApplicationCommand.Form;
import kz.ruqsat.visa.application.Basis;
import kz.ruqsat.visa.application.Replacement;
import kz.ruqsat.visa.invitation.EntryState;
import kz.ruqsat.visa.invitation.Holder;
import kz.ruqsat.visa.invitation.InvitationEntry;
import kz.ruqsat.visa.invitation.VisaTerms;
import kz.ruqsat.visa.register.InvalidVisas;
import kz.ruqsat.web.problem.RefusedException;

/** On what an application is filed: the invitation it names, or what the rulebook says of needing none. */
@ApplicationScoped
class Claims {

    private final Cases cases;
    private final InvalidVisas invalid;

    Claims(Cases cases, InvalidVisas invalid) {
        this.cases = cases;
        this.invalid = invalid;
    }

    /** What is claimed and handed in, and where whoever files wants to be written to. */
    record Filed(Claim claim, Form form, List<Contact> contacts) {

        /** Case of the invitation that is named; empty if none is. */
        Optional<CaseId> invitation() {
            return claim instanceof OnInvitation(var agreed, var _) ? Optional.of(agreed.caseId()) : Optional.empty();
        }

        /** Whose visa it is to be; empty where the invitation is not open. */
        private Optional<Holder> holder() {
            return switch (claim) {
                case OnInvitation(var _, EntryState.Open(Holder holder)) -> Optional.of(holder);
                case OnInvitation _ -> Optional.empty();
                case WithoutInvitation(var _, var holder) -> Optional.of(holder);
                case OnPetition(var _, var holder, var _) -> Optional.of(holder);
            };
        }

        private Filed inPlaceOf(Replacement named) {
            return new Filed(claim, form.inPlaceOf(named), contacts);
        }
    }

    /** Fails as refused if the invitation is unknown, or one is needed and none is named. */
    Uni<Filed> of(ApplicationForm form, LocalDate on) {
        Uni<Filed> filed = form.registrationNumber() == null
                ? Uni.createFrom().item(() -> uninvited(form, on))
                : invitation(form.registrationNumber()).map(entry -> invited(form, entry));
        return filed.flatMap(known -> linked(known, form.replacesVisa()));
    }

    /** The same, with the invalid visa that is named; of an invitation that is over nothing is looked up. */
    Uni<Filed> linked(Filed filed, String replacesVisa) {
        return replacesVisa == null || filed.holder().isEmpty()
                ? Uni.createFrom().item(filed)
                : invalid.named(replacesVisa, filed.holder().get()).map(filed::inPlaceOf);
    }

    private Uni<InvitationEntry> invitation(String registrationNumber) {
        return cases.numbered(registrationNumber)
                .map(found -> found.map(CaseSnapshot::file)
                        .filter(InvitationEntry.class::isInstance)
                        .map(InvitationEntry.class::cast)
                        .orElseThrow(() -> new RefusedException(Refusal.notFound())));
    }

    private static Filed invited(ApplicationForm form, InvitationEntry entry) {
        VisaTerms asked =
                form.visa() == null ? entry.invitation().terms() : form.visa().terms();
        return new Filed(new OnInvitation(entry.invitation(), entry.standing()), form.form(asked), form.contacts());
    }

    private static Filed uninvited(ApplicationForm form, LocalDate on) {
        if (form.applicant() == null || form.visa() == null) {
            throw refused(
                    "Name the invitation, or person and visa where none is needed.",
                    "R-050",
                    form.applicant() == null ? "/applicant" : "/visa",
                    "needed without registrationNumber");
        }
        VisaTerms asked = form.visa().terms();
        Finding need = Rulebook.on(on)
                .invitationNeed(new InvitationNeedFacts(
                        asked.category(), asked.entries(), form.applicant().nationality(), on));
        var basis = basis(need, form);
        var claim = new WithoutInvitation(basis, form.applicant().holder(form, on));
        return new Filed(claim, form.form(asked), form.contacts());
    }

    private static Basis.NotNeeded basis(Finding need, ApplicationForm form) {
        String why = Wording.standard().write(need.explanation()).get("en");
        return switch (need.verdict()) {
            case NOT_DUE -> new Basis.NotNeeded(need.rule());
            case LEFT_TO_OFFICER -> {
                if (form.withoutInvitation() == null) {
                    throw refused("Record why no invitation is needed.", need.rule(), "/withoutInvitation", why);
                }
                yield new Basis.NotNeeded(need.rule() + " " + form.withoutInvitation());
            }
            default ->
                throw new RefusedException(Refusal.ruleViolation(
                                "An agreed invitation is needed.",
                                List.of(need.rule()),
                                List.of(new FieldError("/registrationNumber", "required", why)))
                        .withGrounds(List.of(need.ground())));
        };
    }

    private static RefusedException refused(String detail, String rule, String pointer, String why) {
        return new RefusedException(
                Refusal.ruleViolation(detail, List.of(rule), List.of(new FieldError(pointer, "required", why))));
    }
}
