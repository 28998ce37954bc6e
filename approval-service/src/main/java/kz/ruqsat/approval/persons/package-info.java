/**
 * Adapter: asks the service that owns a case whom the request is about. The only room that reads a person's data, and it keeps none: it is
 * fetched for one sending and forgotten (P-S4). The owner logs each read with purpose and case id.
 */
package kz.ruqsat.approval.persons;
