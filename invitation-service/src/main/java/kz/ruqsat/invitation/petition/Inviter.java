package kz.ruqsat.invitation.petition;

import java.util.Objects;

/**
 * The inviting party.
 *
 * @param number BIN or IIN; empty only where one invites by note verbale, since not every sender of notes has one
 * @param name as registered
 * @param addressCode territorial code (KATO) of its registration; its region decides on primary C3
 * @param address the rest of the address
 */
public record Inviter(String number, String name, String addressCode, String address) {

    public Inviter {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(addressCode, "addressCode");
        Objects.requireNonNull(address, "address");
    }

    /** May be a natural person: never printed. */
    @Override
    public String toString() {
        return "Inviter[not shown]";
    }
}
