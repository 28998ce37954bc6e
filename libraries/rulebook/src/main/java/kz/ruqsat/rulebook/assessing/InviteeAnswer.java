package kz.ruqsat.rulebook.assessing;

import java.util.List;
import java.util.Map;
import kz.ruqsat.rulebook.reference.Confidence;

/**
 * What the law says of one invitee of a petition.
 *
 * @param invitee JSON pointer to the invitee in the petition
 * @param outlook what would become of it
 * @param outlookText the same by language
 * @param confidence that of the least sure finding that was applied
 * @param acceptance what acceptance finds: mistakes of form first, then what else failed, then the rest
 * @param checks the four checks of the review
 * @param groundsFound codes of the grounds of acceptance and review, each once
 * @param documents of the category, with who brings them
 * @param place where the visa is to be issued
 * @param division who is competent
 * @param approvalMayBeWaived whether the Ministry of Foreign Affairs may decide without the Committee, on a recorded basis (R-052, OQ-14)
 * @param registersAskedOnceFiled what is looked up in the state's own registers once the petition is filed; nothing was looked up here
 */
public record InviteeAnswer(
        String invitee,
        Outlook outlook,
        Map<String, String> outlookText,
        Confidence confidence,
        List<FindingAnswer> acceptance,
        List<CheckAnswer> checks,
        List<String> groundsFound,
        List<DocumentAnswer> documents,
        PlaceAnswer place,
        DivisionAnswer division,
        boolean approvalMayBeWaived,
        List<Named> registersAskedOnceFiled) {}
