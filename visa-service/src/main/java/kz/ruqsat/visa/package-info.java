/**
 * Visa applications at missions, from an agreed invitation to a sticker handed over, and the register of visas (service S3 of the Rules).
 *
 * <p>One package for each stage of the procedure; {@code application} is the core with the state table. Electronic visas, visas in the
 * country and operations on visas are not here yet.
 */
package kz.ruqsat.visa;
