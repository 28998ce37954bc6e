/**
 * What tests of other modules use of the sandbox: a real database, broker and issuer for {@code @QuarkusTest}, one per JVM,
 * tokens of test users, and a gateway to the state systems that answers the same to all. Test data and assertions stay with the tests.
 */
package kz.ruqsat.sandbox.testing;
