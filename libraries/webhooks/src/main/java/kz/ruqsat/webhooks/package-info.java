/**
 * Push for integrators: the stages of cases go to those whose cases they are, over HTTPS, signed, in order, again and again until they are taken.
 *
 * <p>A subscription is a place in the list of stages that a service has published. What is sent is that list and nothing else, so that nothing is written
 * for it when a case moves. Which cases are whose, and which grounds the reader may know, the service says ({@link kz.ruqsat.webhooks.Audiences}); no case
 * and no stage is known here by name.
 */
package kz.ruqsat.webhooks;
