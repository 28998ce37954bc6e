/**
 * How a tester steers the stub: answers, faults, the list of look-ups, and a reset of all of it. In the sandbox only (P-S5).
 */
package kz.ruqsat.registers.control;
