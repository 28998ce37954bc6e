/**
 * The stand's virtual time, seen from outside: moves it from due instant to due instant and, at each, waits until nothing moves in any
 * process nor between them. Works for any process that speaks {@code /sandbox/clock}; knows no service, case or term by name.
 */
package kz.ruqsat.sandbox.time;
