/**
 * The one thread that decides: takes questions in batches, writes the journal once for each batch, and only then tells anybody.
 *
 * <p>Sends what is due when the shared clock says so and takes part in the stand's virtual time. Knows the register, the journal and a
 * place to post replies; knows no HTTP and no wire format.
 */
package kz.ruqsat.berkut.desk;
