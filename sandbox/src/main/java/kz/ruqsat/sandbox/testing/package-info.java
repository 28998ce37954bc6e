/**
 * What tests of other modules use of the sandbox: a real database, broker and issuer for {@code @QuarkusTest}, one per JVM, and
 * tokens of test users. Test data and assertions stay with the tests.
 */
package kz.ruqsat.sandbox.testing;
