/**
 * Berkut's signature on its replies and the seal on KNB's reasons, with the key pairs of the sandbox.
 *
 * <p>Knows keys and algorithms; knows no request. The private key in {@code sandbox-keys} is public by being in the repository: it proves
 * nothing outside a test stand.
 */
package kz.ruqsat.berkut.signing;
