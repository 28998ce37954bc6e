package kz.ruqsat.rulebook.rules.visa;

import java.util.List;
import kz.ruqsat.rulebook.facts.VisaApplicationFacts;
import kz.ruqsat.rulebook.rules.InCountryResidenceVisas;
import kz.ruqsat.rulebook.rules.Rule;

/** What is looked at before a visa is issued. Source. */
public final class VisaRules {
    /** In the order of the findings. */
    public static final List<Rule<VisaApplicationFacts>> ALL = List.of(
            ServiceOfTheBody.inTheCountry(),
            ServiceOfTheBody.atMissions(),
            new ElectronicVisaOnlyThroughPortal(),
            new InvitationOfElectronicVisa(),
            new BorderPointsOfElectronicVisa(),
            new InvitationIsValid(),
            new CategoryOffersEntries(),
            new VisaMatchesInvitation(),
            new IssuedAtAgreedPlace(),
            new PassportForVisa(),
            new DocumentsOfEveryVisa(),
            new NoVisaWithoutPrints(),
            new OneValidVisa(),
            InCountryResidenceVisas.issued());

    private VisaRules() {}
}
