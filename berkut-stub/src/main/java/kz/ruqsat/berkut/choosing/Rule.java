package kz.ruqsat.berkut.choosing;

import kz.ruqsat.berkut.script.Script;

/**
 * A script for all requests of some attributes.
 *
 * @param namespace requests of this namespace alone
 * @param name one rule of a name in a namespace
 */
public record Rule(String namespace, String name, Conditions when, Script script) {}
