package kz.ruqsat.rulebook.assessing;

import java.util.Map;

/**
 * A code with its name.
 *
 * @param code of a list of the law
 * @param name by language
 */
public record Named(String code, Map<String, String> name) {}
