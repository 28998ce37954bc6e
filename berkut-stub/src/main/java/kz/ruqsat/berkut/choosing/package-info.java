/**
 * Which answers a request gets: the script of the request or its case, else the latest rule that fits its attributes, else a magic identifier,
 * else a profile's draw, else the default; and in which namespace all that is looked up.
 *
 * <p>Pure. The attributes of a person are looked at for one decision and kept nowhere.
 */
package kz.ruqsat.berkut.choosing;
