package kz.ruqsat.rulebook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kz.ruqsat.rulebook.facts.Duty;
import kz.ruqsat.rulebook.facts.InvitationFacts;
import kz.ruqsat.rulebook.facts.InvitationFacts.Found;
import kz.ruqsat.rulebook.facts.InvitationFacts.Person;
import kz.ruqsat.rulebook.facts.InvitationFacts.State;
import kz.ruqsat.rulebook.facts.PassportFacts;
import kz.ruqsat.rulebook.facts.PassportFacts.Inspection;
import kz.ruqsat.rulebook.facts.PrintsStanding;
import kz.ruqsat.rulebook.facts.VisaApplicationFacts;
import kz.ruqsat.rulebook.facts.VisaAsked;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.facts.Whereabouts;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.IssuingBody;

/** An application that is right in everything, for B3 at the embassy in New Delhi on an invitation; each test names what deviates. */
final class VisaApplications {
    LocalDate appliedOn = LocalDate.of(2026, 3, 20);
    IssuingBody channel = IssuingBody.FOREIGN_MISSION;
    String body = "EMB-DEL";
    String category = "B3";
    EntryKind entries = EntryKind.SINGLE;
    LocalDate validFrom = LocalDate.of(2026, 4, 1);
    LocalDate validTo = LocalDate.of(2026, 4, 30);
    int stayDays = 20;
    VisaForm form = VisaForm.STICKER;
    Whereabouts whereabouts = Whereabouts.ABROAD;
    State state = State.AGREED;
    Person person = Person.SAME;
    LocalDate goodUntil = LocalDate.of(2026, 4, 30);
    VisaForm agreedForm = VisaForm.STICKER;
    InvitationFacts invitation;
    LocalDate expiresOn = LocalDate.of(2030, 1, 1);
    Inspection inspection = Inspection.made(2);
    Set<String> documents = Set.of("VISA_APPLICATION_FORM", "PHOTO_35X45");
    PrintsStanding prints = PrintsStanding.TAKEN;
    Duty fee = Duty.PAID;
    List<String> visasHeld = List.of();
    List<LocalDate> earlierApplicationsOn = List.of();

    static VisaApplications anApplication() {
        return new VisaApplications();
    }

    VisaApplications on(String date) {
        appliedOn = LocalDate.parse(date);
        return this;
    }

    VisaApplications at(IssuingBody kind, String code) {
        channel = kind;
        body = code;
        return this;
    }

    VisaApplications asking(String code, EntryKind kind) {
        category = code;
        entries = kind;
        return this;
    }

    VisaApplications valid(String from, String to) {
        validFrom = LocalDate.parse(from);
        validTo = LocalDate.parse(to);
        return this;
    }

    VisaApplications staying(int days) {
        stayDays = days;
        return this;
    }

    VisaApplications electronic() {
        form = VisaForm.ELECTRONIC;
        agreedForm = VisaForm.ELECTRONIC;
        inspection = Inspection.notYet();
        return at(IssuingBody.VMP, "");
    }

    VisaApplications agreedFor(VisaForm agreed) {
        agreedForm = agreed;
        return this;
    }

    VisaApplications being(Whereabouts where) {
        whereabouts = where;
        return this;
    }

    VisaApplications invitedBy(InvitationFacts facts) {
        invitation = facts;
        return this;
    }

    VisaApplications invitation(State standing) {
        state = standing;
        return this;
    }

    VisaApplications invitationGoodUntil(String date) {
        goodUntil = LocalDate.parse(date);
        return this;
    }

    VisaApplications invitationOf(Person whose) {
        person = whose;
        return this;
    }

    VisaApplications passportUntil(String date) {
        expiresOn = LocalDate.parse(date);
        return this;
    }

    VisaApplications inspected(Inspection shown) {
        inspection = shown;
        return this;
    }

    VisaApplications giving(String... codes) {
        documents = Set.of(codes);
        return this;
    }

    VisaApplications prints(PrintsStanding standing) {
        prints = standing;
        return this;
    }

    VisaApplications fee(Duty standing) {
        fee = standing;
        return this;
    }

    VisaApplications holding(String... numbers) {
        visasHeld = List.of(numbers);
        return this;
    }

    VisaApplications afterApplying(String... dates) {
        earlierApplicationsOn = Arrays.stream(dates).map(LocalDate::parse).toList();
        return this;
    }

    VisaApplicationFacts facts() {
        VisaAsked agreed = new VisaAsked(
                "B3",
                EntryKind.SINGLE,
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 4, 30),
                20,
                agreedForm,
                agreedForm == VisaForm.STICKER ? "EMB-DEL" : "");
        return new VisaApplicationFacts(
                appliedOn,
                channel,
                new VisaAsked(category, entries, validFrom, validTo, stayDays, form, body),
                whereabouts,
                invitation == null ? new Found("0012345678", state, agreed, goodUntil, person) : invitation,
                new PassportFacts(expiresOn, inspection),
                documents,
                prints,
                fee,
                visasHeld,
                earlierApplicationsOn);
    }

    /** The date of the book plays no part. */
    List<Finding> findings() {
        return Rulebook.on(LocalDate.of(2020, 1, 1)).assessVisaApplication(facts());
    }

    List<Finding> of(String rule) {
        return findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    Finding only(String rule) {
        List<Finding> found = of(rule);
        if (found.size() != 1) {
            throw new AssertionError("Not one finding of " + rule + " but " + found);
        }
        return found.getFirst();
    }
}
