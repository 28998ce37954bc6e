/**
 * What the rooms agree on: case ids, topics, the CloudEvents envelope, the catalogue of events and the shape of a refusal.
 *
 * <p>Immutable records and checks of single fields. No storage, no broker, no HTTP, no decision: a rule of the Rules has no place here.
 * No record of this room carries personal data, since each of them may stand on a topic.
 */
package kz.ruqsat.contracts;
