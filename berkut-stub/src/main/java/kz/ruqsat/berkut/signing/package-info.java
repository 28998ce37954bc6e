/**
 * Berkut's signature on its replies, the look at the sender's signature on its calls, and the seal on KNB's reasons, with the keys of the sandbox.
 *
 * <p>Knows keys and algorithms; knows no request. The private key in {@code sandbox-keys} is public by being in the repository: it proves
 * nothing outside a test stand.
 */
package kz.ruqsat.berkut.signing;
