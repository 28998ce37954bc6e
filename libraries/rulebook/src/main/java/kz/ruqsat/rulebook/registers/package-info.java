/**
 * What the state systems are asked about a petition, and what their answers say to the rules. The table is data; no register is asked from here.
 * Source.
 */
package kz.ruqsat.rulebook.registers;
