/** The endpoints of subscriptions, the same in each service that has stages. */
package kz.ruqsat.webhooks.rest;
