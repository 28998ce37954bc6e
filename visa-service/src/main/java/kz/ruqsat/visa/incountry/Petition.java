package kz.ruqsat.visa.incountry;

import java.util.Objects;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Earlier;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Told;
import kz.ruqsat.rulebook.identifiers.TwelveDigits;
import kz.ruqsat.rulebook.reference.RegisterLookUp.KeyPart;

/**
 * The inviter's petition for a foreigner who is in the country; a visa rests on it in place of an invitation.
 *
 * @param inviter BIN or IIN of the inviting party
 * @param heldCategory category of the visa now held; empty after entry without a visa
 * @param heldSticker number of its sticker; empty if there is none
 * @param earlier earlier visas of the category asked for
 * @param earlierTold where that was taken from
 * @param membership claim to the special group
 */
public record Petition(
        String inviter,
        String heldCategory,
        String heldSticker,
        Earlier earlier,
        Told earlierTold,
        Membership membership) {

    /** Rule that lets a division issue on it. */
    public static final String RULE = "R-136";

    public Petition {
        Objects.requireNonNull(heldCategory, "heldCategory");
        Objects.requireNonNull(heldSticker, "heldSticker");
        Objects.requireNonNull(earlier, "earlier");
        Objects.requireNonNull(earlierTold, "earlierTold");
        Objects.requireNonNull(membership, "membership");
        if (inviter.isBlank()) {
            throw new IllegalArgumentException("A petition has an inviting party (R-136)");
        }
    }

    /** Under which key the state systems know the inviting party. */
    public KeyPart keyOfInviter() {
        return keyOf(inviter);
    }

    /** Under which key the state systems know a BIN or IIN. */
    public static KeyPart keyOf(String number) {
        return TwelveDigits.kindOf(number) == TwelveDigits.Kind.PERSON ? KeyPart.INVITER_IIN : KeyPart.INVITER_BIN;
    }

    /** What is kept once the case is over: the inviter still sees it. */
    public Petition forgotten() {
        return new Petition(inviter, heldCategory, "", earlier, earlierTold, membership.forgotten());
    }

    /** The same, with what the register of visas says of earlier ones. */
    public Petition knowing(Earlier byRegister) {
        return new Petition(inviter, heldCategory, heldSticker, byRegister, Told.BY_REGISTER, membership);
    }

    /** May name a natural person: never printed. */
    @Override
    public String toString() {
        return "Petition[not shown]";
    }
}
