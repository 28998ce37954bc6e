package kz.ruqsat.rulebook.reference;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A visa category of the table. Source.
 *
 * @param code key, such as C3
 * @param group purpose group
 * @param limits limits for each number of entries that is offered; what is not offered is absent
 * @param invitation whether an invitation is needed
 * @param approval whether it needs the approval of the National Security Committee
 * @param issuedBy kinds of body that issue it
 * @param electronic whether it may be issued as an electronic visa
 * @param extendable whether it may be extended in the country
 * @param requiredDocuments codes of all stages together, to be filtered by {@link DocumentType#usedAt()}
 * @param conditionalDocuments documents under a condition
 * @param variants other maxima for groups of people
 * @param channel through which body invitations go
 * @param freeForListed whether citizens of the listed states need none
 * @param confidence of the row
 */
public record Category(
        String code,
        VisaGroup group,
        Map<EntryKind, Limits> limits,
        InvitationNeed invitation,
        ApprovalNeed approval,
        Set<IssuingBody> issuedBy,
        boolean electronic,
        Extendable extendable,
        List<String> requiredDocuments,
        List<ConditionalDocuments> conditionalDocuments,
        List<Variant> variants,
        InvitationChannel channel,
        FreeForListedStates freeForListed,
        Confidence confidence) {

    public Category {
        limits = Map.copyOf(limits);
        issuedBy = Set.copyOf(issuedBy);
        requiredDocuments = List.copyOf(requiredDocuments);
        conditionalDocuments = List.copyOf(conditionalDocuments);
        variants = List.copyOf(variants);
    }

    /** The limits for a number of entries; empty if the category is not offered with it. */
    public Optional<Limits> limitsFor(EntryKind entries) {
        return Optional.ofNullable(limits.get(entries));
    }

    /** Whether a document stands in its list, always or under a condition. Source: R-061. */
    public boolean lists(String document) {
        return requiredDocuments.contains(document)
                || conditionalDocuments.stream()
                        .anyMatch(conditional -> conditional.documents().contains(document));
    }

    static Category read(Row row) {
        return new Category(
                row.text("code"),
                row.oneOf("group", VisaGroup.class),
                readLimits(row),
                readInvitation(row),
                readApproval(row),
                Set.copyOf(row.someOf("issued_by", IssuingBody.class)),
                row.flag("eligible_for_evisa"),
                readExtendable(row),
                row.texts("required_documents"),
                row.rows("conditional_documents", "when").stream()
                        .map(ConditionalDocuments::read)
                        .toList(),
                row.rows("variants", "when").stream().map(Variant::read).toList(),
                row.has("invitation_channel")
                        ? row.oneOf("invitation_channel", InvitationChannel.class)
                        : InvitationChannel.NONE,
                readFreedom(row),
                Confidence.read(row, "confidence"));
    }

    private static Map<EntryKind, Limits> readLimits(Row row) {
        Map<EntryKind, Limits> limits = new EnumMap<>(EntryKind.class);
        row.row("single").ifPresent(single -> limits.put(EntryKind.SINGLE, Limits.read(single)));
        row.row("multiple").ifPresent(multiple -> limits.put(EntryKind.MULTIPLE, Limits.read(multiple)));
        if (!limits.keySet().equals(Set.copyOf(row.someOf("entries_allowed", EntryKind.class)))) {
            throw row.broken("entries_allowed", "does not agree with the limits of single and multiple");
        }
        return limits;
    }

    private static FreeForListedStates readFreedom(Row row) {
        return switch (row.text("invitation_free_for_listed_states")) {
            case "true" -> FreeForListedStates.YES;
            case "false" -> FreeForListedStates.NO;
            case "CONFLICT" -> FreeForListedStates.CONFLICT;
            default -> throw row.broken("invitation_free_for_listed_states", "unknown value");
        };
    }

    private static Extendable readExtendable(Row row) {
        return switch (row.textOrEmpty("extendable")) {
            case "true" -> Extendable.YES;
            case "false" -> Extendable.NO;
            case "CONDITIONAL" -> Extendable.CONDITIONAL;
            case "" -> Extendable.UNKNOWN;
            default -> throw row.broken("extendable", "unknown value");
        };
    }

    private static ApprovalNeed readApproval(Row row) {
        return switch (row.text("requires_knb_approval")) {
            case "true" -> ApprovalNeed.REQUIRED;
            case "false" -> ApprovalNeed.NOT_REQUIRED;
            case "CONDITIONAL" -> ApprovalNeed.CONDITIONAL;
            default -> throw row.broken("requires_knb_approval", "unknown value");
        };
    }

    private static InvitationNeed readInvitation(Row row) {
        return switch (row.text("requires_invitation")) {
            case "true" -> InvitationNeed.REQUIRED;
            case "false" -> InvitationNeed.NOT_REQUIRED;
            case "CONDITIONAL" -> InvitationNeed.CONDITIONAL;
            default -> throw row.broken("requires_invitation", "unknown value");
        };
    }
}
