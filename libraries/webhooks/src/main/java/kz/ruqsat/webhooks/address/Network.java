package kz.ruqsat.webhooks.address;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * A range of internet addresses.
 *
 * @param first bytes of its first address, 4 or 16
 * @param bits how many of them are the same in all addresses of the range
 */
record Network(byte[] first, int bits) {

    /** Of the usual notation, such as {@code 10.0.0.0/8}. */
    static Network of(String notation) {
        int slash = notation.indexOf('/');
        byte[] first = InetAddress.ofLiteral(notation.substring(0, slash)).getAddress();
        return new Network(first, Integer.parseInt(notation.substring(slash + 1)));
    }

    boolean holds(InetAddress address) {
        byte[] other = address.getAddress();
        int whole = bits / Byte.SIZE;
        return other.length == first.length
                && Arrays.equals(first, 0, whole, other, 0, whole)
                && (bits % Byte.SIZE == 0 || (first[whole] ^ other[whole]) >>> (Byte.SIZE - bits % Byte.SIZE) == 0);
    }
}
