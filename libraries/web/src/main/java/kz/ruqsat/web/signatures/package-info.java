/** How messages between agencies are signed quickly. */
package kz.ruqsat.web.signatures;
