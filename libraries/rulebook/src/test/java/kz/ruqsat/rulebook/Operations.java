package kz.ruqsat.rulebook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kz.ruqsat.rulebook.facts.BodyKind;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.Operation.Basis;
import kz.ruqsat.rulebook.facts.Operation.BasisDocument;
import kz.ruqsat.rulebook.facts.Operation.Cancel;
import kz.ruqsat.rulebook.facts.Operation.Extend;
import kz.ruqsat.rulebook.facts.Operation.NoBasis;
import kz.ruqsat.rulebook.facts.Operation.Reduce;
import kz.ruqsat.rulebook.facts.Operation.Restore;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.facts.VisaHeld;
import kz.ruqsat.rulebook.facts.VisaHeld.Holder;
import kz.ruqsat.rulebook.facts.VisaState;
import kz.ruqsat.rulebook.facts.Whereabouts;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.reference.Asker;
import kz.ruqsat.rulebook.reference.EntryKind;

/**
 * Operations on a multiple-entry C3 visa that runs from 2025-06-01 to 2026-05-31, asked for on 2026-05-15, each right in everything; each test names
 * what deviates.
 */
final class Operations {
    LocalDate askedOn = LocalDate.of(2026, 5, 15);
    Asker askedBy = Asker.INVITER;
    BodyKind body = BodyKind.MIA_TD;
    VisaState state = VisaState.ACTIVE;
    String category = "C3";
    EntryKind entries = EntryKind.MULTIPLE;
    VisaForm form = VisaForm.STICKER;
    LocalDate validFrom = LocalDate.of(2025, 6, 1);
    LocalDate endsOn = LocalDate.of(2026, 5, 31);
    Holder holder = Holder.MAIN;
    LocalDate newEndsOn = LocalDate.of(2027, 5, 31);
    Basis basis = new BasisDocument("FOREIGN_LABOUR_PERMIT", LocalDate.of(2027, 5, 31));
    Set<String> documents = Set.of();
    Operation other;
    LocalDate passportExpiresOn = LocalDate.of(2035, 1, 1);
    Whereabouts whereabouts = Whereabouts.IN_COUNTRY;
    SpecialGroupFacts group = SpecialGroupFacts.none();
    List<LocalDate> earlier = List.of();

    static Operations anExtension() {
        return new Operations();
    }

    static Operations aRestoration(Restore.Reason reason) {
        return new Operations().asking(new Restore(reason));
    }

    static Operations aReduction(String newEnd, String ground) {
        return new Operations().asking(new Reduce(LocalDate.parse(newEnd), ground));
    }

    static Operations aCancellation(String ground) {
        return new Operations().asking(new Cancel(ground, Cancel.Presence.PRESENT));
    }

    Operations asking(Operation operation) {
        other = operation;
        return this;
    }

    Operations on(String date) {
        askedOn = LocalDate.parse(date);
        return this;
    }

    Operations by(Asker who) {
        askedBy = who;
        return this;
    }

    Operations at(BodyKind kind) {
        body = kind;
        return this;
    }

    Operations ofVisa(String code, EntryKind kind) {
        category = code;
        entries = kind;
        return this;
    }

    Operations standing(VisaState how) {
        state = how;
        return this;
    }

    Operations electronic() {
        form = VisaForm.ELECTRONIC;
        return this;
    }

    Operations valid(String from, String to) {
        validFrom = LocalDate.parse(from);
        endsOn = LocalDate.parse(to);
        return this;
    }

    Operations heldByFamily() {
        holder = Holder.FAMILY_MEMBER;
        return this;
    }

    Operations until(String date) {
        newEndsOn = LocalDate.parse(date);
        return this;
    }

    Operations restingOn(Basis document) {
        basis = document;
        return this;
    }

    Operations restingOn(String document, String until) {
        return restingOn(new BasisDocument(document, LocalDate.parse(until)));
    }

    Operations withoutBasis() {
        return restingOn(new NoBasis());
    }

    Operations with(String... codes) {
        documents = Set.of(codes);
        return this;
    }

    Operations passportUntil(String date) {
        passportExpiresOn = LocalDate.parse(date);
        return this;
    }

    Operations being(Whereabouts where) {
        whereabouts = where;
        return this;
    }

    Operations ofGroup(SpecialGroupFacts facts) {
        group = facts;
        return this;
    }

    Operations afterApplying(String... dates) {
        earlier = Arrays.stream(dates).map(LocalDate::parse).toList();
        return this;
    }

    OperationFacts facts() {
        return new OperationFacts(
                askedOn,
                askedBy,
                body,
                new VisaHeld("KZ0000042", state, category, entries, form, validFrom, endsOn, holder),
                other == null ? new Extend(newEndsOn, basis, documents) : other,
                passportExpiresOn,
                whereabouts,
                group,
                earlier);
    }

    /** The date of the book plays no part. */
    List<Finding> findings() {
        return Rulebook.on(LocalDate.of(2020, 1, 1)).assessOperation(facts());
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
