/** Checks at start that a production process carries nothing of the sandbox. The clock's own checks are in {@code stand-clock}. */
package kz.ruqsat.web.startup;
