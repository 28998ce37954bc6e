/**
 * Working days of Kazakhstan, statutory terms and the clock: which day is a working day, when a term ends and why.
 *
 * <p>In this room: the dated calendar (bundled data, each version stays readable), the dated lengths of the terms, the
 * counting itself, the time zone and the clock that stands still until it is moved. It carries out,
 * as far as they are about counting.
 *
 * <p>To stay out: who may act and what follows when a term is over (R-089 belongs to the services), storage, messages, and
 * every reading of the system clock. Time always comes in as an {@link java.time.Instant}. Absent texts are empty strings,
 * never null.
 */
package kz.ruqsat.businesstime;
