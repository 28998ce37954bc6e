/**
 * The REST APIs of the services as a stranger calls them: one small client per service, and only the calls that scenarios and tests
 * make. Knows neither the law nor the order of a procedure; what a service refuses comes back as a problem in words.
 */
package kz.ruqsat.sandbox.client;
