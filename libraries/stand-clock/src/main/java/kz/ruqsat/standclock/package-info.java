/**
 * The one place from which a service takes the time, as a {@link java.time.InstantSource}.
 *
 * <p>In production that is the system's clock, and nothing else of this room comes to life. In the sandbox all services and stubs of a
 * stand share one virtual clock: a time keeper steers it over {@code sandbox.clock.v1} and {@code /sandbox/clock} on the management port,
 * and asks there whether a process is at rest. What a process does is told by its {@link kz.ruqsat.standclock.Participant}s. Rooms without a
 * database take part as well, which is why this is not a corner of casework.
 */
package kz.ruqsat.standclock;
