package kz.ruqsat.rulebook.facts;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import kz.ruqsat.rulebook.reference.VisaGroup;

/**
 * The facts of one invitee of a petition.
 *
 * @param filing when and where
 * @param statedPurpose purpose of travel stated by the inviter; PRIVATE is the private trip of R-054
 * @param asked the visa
 * @param invitee the person
 * @param documents documents in the case
 * @param training programme of a practice or internship
 * @param claims codes of groups that the petition claims, as in {@code Variant.code()}
 * @param duty the state duty
 * @param registers what registers tell of the case
 * @param identifiers identifiers as written
 * @param inviterKind what the inviting party is; UNKNOWN where the caller cannot tell
 * @param treaties treaties recorded in the case that set another order than a rule
 */
public record PetitionFacts(
        Filing filing,
        VisaGroup statedPurpose,
        VisaAsked asked,
        Invitee invitee,
        List<GivenDocument> documents,
        Training training,
        Set<String> claims,
        Duty duty,
        RegisterFacts registers,
        FormalIdentifiers identifiers,
        InviterKind inviterKind,
        List<TreatyBasis> treaties) {

    /** Facts of a caller that knows neither the kind of the inviter nor of a treaty. */
    public PetitionFacts(
            Filing filing,
            VisaGroup statedPurpose,
            VisaAsked asked,
            Invitee invitee,
            List<GivenDocument> documents,
            Training training,
            Set<String> claims,
            Duty duty,
            RegisterFacts registers,
            FormalIdentifiers identifiers) {
        this(
                filing,
                statedPurpose,
                asked,
                invitee,
                documents,
                training,
                claims,
                duty,
                registers,
                identifiers,
                InviterKind.UNKNOWN,
                List.of());
    }

    public PetitionFacts {
        Objects.requireNonNull(filing, "filing");
        Objects.requireNonNull(statedPurpose, "statedPurpose");
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(invitee, "invitee");
        Objects.requireNonNull(training, "training");
        Objects.requireNonNull(duty, "duty");
        Objects.requireNonNull(registers, "registers");
        Objects.requireNonNull(identifiers, "identifiers");
        Objects.requireNonNull(inviterKind, "inviterKind");
        treaties = List.copyOf(treaties);
        documents = List.copyOf(documents);
        claims = Collections.unmodifiableSet(new TreeSet<>(claims));
    }
}
