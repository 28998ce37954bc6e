package kz.ruqsat.visa.register;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Earlier;
import kz.ruqsat.visa.issued.IssuedVisa;

/**
 * Which visas of a category a person had before, and with whom, as far as this register holds them. Invalid ones are none.
 *
 * @rule R-112
 */
@ApplicationScoped
public class EarlierVisas {

    private static final String INVALID = "INVALID";

    private final Bearers bearers;
    private final Cases cases;

    EarlierVisas(Bearers bearers, Cases cases) {
        this.bearers = bearers;
        this.cases = cases;
    }

    /**
     * What the register says; nothing where it holds no such visa whose inviting party is known.
     *
     * @param inviter BIN or IIN
     */
    public Uni<Optional<Earlier>> of(String issuedBy, String documentNumber, String category, String inviter) {
        return bearers.person(issuedBy, documentNumber)
                .flatMap(person -> person.map(known -> cases.inFolder(known.toString()))
                        .orElseGet(() -> Uni.createFrom().item(List.of())))
                .map(found -> inviters(found, category))
                .map(inviters -> inviters.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                inviters.contains(inviter) ? Earlier.WITH_THIS_INVITER : Earlier.WITH_OTHER_INVITER));
    }

    private static List<String> inviters(List<CaseSnapshot> found, String category) {
        return found.stream()
                .map(CaseSnapshot::file)
                .filter(IssuedVisa.class::isInstance)
                .map(IssuedVisa.class::cast)
                .filter(visa -> visa.terms().category().equals(category)
                        && !visa.state().equals(INVALID)
                        && !visa.inviter().isEmpty())
                .map(IssuedVisa::inviter)
                .toList();
    }
}
