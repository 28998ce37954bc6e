package kz.ruqsat.rulebook.rules.territory;

import java.util.Optional;
import kz.ruqsat.rulebook.facts.TerritoryFacts;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Group;
import kz.ruqsat.rulebook.identifiers.DivisionCode;
import kz.ruqsat.rulebook.identifiers.Fault;
import kz.ruqsat.rulebook.identifiers.KatoCode;
import kz.ruqsat.rulebook.reference.IdentifierFormats;

/**
 * The address that decides and what follows from it.
 *
 * @param facts the facts
 * @param formats regions and special divisions
 */
record Territory(TerritoryFacts facts, IdentifierFormats formats) {

    /** The address that decides: the inviting party's for a primary visa, else the foreigner's. Source. */
    String address() {
        return facts.isPrimary() ? facts.inviterRegisteredAt() : facts.foreignerResidesAt();
    }

    /** The division of the address; empty where the address cannot be read. */
    Optional<DivisionCode> competent() {
        return KatoCode.faultOf(address(), formats) == Fault.NONE
                ? Optional.of(DivisionCode.ofRegion(new KatoCode(address()).region()))
                : Optional.empty();
    }

    /** Whether it is filed at a division of the right region, or not filed yet. */
    boolean isFiledRightly() {
        String region = competent().map(DivisionCode::region).orElse("");
        return facts.filedAt().isEmpty()
                || DivisionCode.faultOf(facts.filedAt(), formats) == Fault.NONE
                        && DivisionCode.of(facts.filedAt(), formats).region().equals(region);
    }

    /** Whether the special group, and not an address, decides. Source: R-126. */
    boolean isOfSpecialGroup() {
        return facts.group() != Group.NONE && (facts.filedAt().isEmpty() || !isFiledRightly());
    }
}
