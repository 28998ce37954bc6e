/**
 * A real PostgreSQL and a real Kafka on loopback, from Maven artifacts, without containers: unpacking, starting, roles, databases,
 * topics, and the promise that nothing outlives its owner. Tables, events and services stay out.
 */
package kz.ruqsat.sandbox.embedded;
