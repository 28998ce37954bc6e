package kz.ruqsat.visa.register;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.rulebook.facts.BodyKind;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.visa.application.Basis;
import kz.ruqsat.visa.application.Office;
import kz.ruqsat.visa.application.Replacement;
import kz.ruqsat.visa.application.VisaApplication;
import kz.ruqsat.visa.counter.Counter;
import kz.ruqsat.visa.invitation.Holder;
import kz.ruqsat.visa.invitation.VisaTerms;
import kz.ruqsat.visa.issued.Bearer;
import kz.ruqsat.visa.issued.IssuedVisa;
import kz.ruqsat.visa.issued.VisaCommand.Begin;
import kz.ruqsat.visa.issued.VisaCommand.Cancel;
import kz.ruqsat.visa.issued.VisaCommand.Replace;
import kz.ruqsat.visa.issued.VisaStanding.Active;
import kz.ruqsat.visa.sticker.Sticker;

/**
 * What goes with every visa that an application ends with: it begins (L1), the older valid visa of the person is cancelled (L5), and an invalid one whose
 * place it takes is told so. The commands belong into the one work that issues it.
 *
 * @rule R-022 R-031
 */
@ApplicationScoped
public class NewVisas {

    private final Bearers bearers;

    NewVisas(Bearers bearers) {
        this.bearers = bearers;
    }

    /**
     * A visa that an application ends with.
     *
     * @param visaId id of the visa
     * @param form sticker or electronic
     * @param printed what is printed
     * @param holder whose it is
     */
    public record NewVisa(UUID visaId, VisaForm form, Sticker printed, Holder holder) {

        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "NewVisa[" + visaId + "]";
        }
    }

    /**
     * What a visa was issued on.
     *
     * @param office the body that issues it
     * @param caseId case of the application
     * @param asked what it allows
     * @param replaces the invalid visa whose place it takes
     */
    public record Ground(Office office, Basis basis, CaseId caseId, VisaTerms asked, Replacement replaces) {}

    /** The commands, the ending of the older visa first. */
    public Uni<List<Addressed>> commands(Act act, VisaApplication file, NewVisa visa) {
        return commands(
                act, new Ground(file.office(), file.basis(), file.caseId(), file.asked(), file.replaces()), visa);
    }

    /** The same, of an application of another kind. */
    public Uni<List<Addressed>> commands(Act act, Ground file, NewVisa visa) {
        return bearers.of(visa.holder().documentIssuedBy(), visa.holder().documentNumber())
                .flatMap(bearer ->
                        bearers.activeVisa(bearer.person()).map(older -> commands(act, file, visa, bearer, older)));
    }

    private static List<Addressed> commands(
            Act act, Ground file, NewVisa visa, Bearer bearer, Optional<IssuedVisa> older) {
        var cancel = new Cancel(
                Cancel.NEW_VISA_ISSUED,
                file.office().code(),
                BodyKind.valueOf(file.office().kind().name()));
        IssuedVisa begun = begun(act, file, visa, bearer);
        List<Addressed> all = new ArrayList<>();
        older.map(known -> Counter.onVisa(act, known.visaId(), cancel)).ifPresent(all::add);
        if (file.replaces() instanceof Replacement.OfVisa named) {
            var replaced = new Replace(visa.visaId(), file.caseId());
            all.add(Counter.onVisa(act, new CaseId(named.visaId()), replaced));
        }
        all.add(Counter.onVisa(act, begun.visaId(), new Begin(begun, visa.printed(), bearer, Begin.Origin.APPLICATION))
                .reachingLike(file.caseId()));
        return all;
    }

    private static IssuedVisa begun(Act act, Ground file, NewVisa visa, Bearer bearer) {
        return new IssuedVisa(
                new CaseId(visa.visaId()),
                visa.printed().number(),
                visa.form(),
                bearer.person(),
                file.office(),
                kept(file.basis()),
                file.caseId(),
                act.at(),
                file.asked(),
                file.replaces().previousVisa(),
                Active.issuedBy(file.office(), act.at()));
    }

    /** A petition without what it told of the person. */
    private static Basis kept(Basis basis) {
        return basis instanceof Basis.Petitioned(var petition) ? new Basis.Petitioned(petition.forgotten()) : basis;
    }
}
