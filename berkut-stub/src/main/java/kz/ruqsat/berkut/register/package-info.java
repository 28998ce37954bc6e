/**
 * What Berkut knows: requests, scripts, planned and sent answers, and every decision about them.
 *
 * <p>The core. A decision looks at the register and returns journal entries and a result; applying the entries is the only way the
 * register changes, so that replaying the journal gives the same register. Instants come in as parameters. No HTTP, no Kafka, no file
 * and no clock here. Nothing of a person is kept: what decides about the answers is looked at for one decision.
 */
package kz.ruqsat.berkut.register;
