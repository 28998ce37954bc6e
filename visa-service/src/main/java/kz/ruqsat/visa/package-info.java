/**
 * Visa applications at missions (service S3 of the Rules) and in the country (S2): from an agreed invitation, a recorded reason for needing none, or
 * an inviter's petition, to a sticker handed over, and the register of visas.
 *
 * <p>One package for each stage of the procedure; {@code application} is the core with the state table. Electronic visas and operations on visas
 * are not here yet.
 */
package kz.ruqsat.visa;
