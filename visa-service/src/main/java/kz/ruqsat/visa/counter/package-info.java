/**
 * The body's counter: who stands at it, how a case is shown, and the one way in which the stages hand commands to casework. Decides nothing.
 */
package kz.ruqsat.visa.counter;
