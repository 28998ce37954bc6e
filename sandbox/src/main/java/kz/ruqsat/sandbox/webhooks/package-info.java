/** An integrator's end of the push: takes messages about stages, checks who signed them, and shows them. */
package kz.ruqsat.sandbox.webhooks;
