/**
 * The dry run: what the law says of a petition before it is filed. One pure answer for REST and for the command line, read from the very body of
 * {@code POST /api/v1/petitions}. Asks no register, keeps nothing, repeats no name and no number. Source.
 *
 * <p>Another input, such as a visa application, is another field beside {@code petition} and another reading here.
 */
package kz.ruqsat.rulebook.assessing;
