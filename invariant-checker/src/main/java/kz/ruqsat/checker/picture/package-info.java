/**
 * What a stand holds, in memory: {@link kz.ruqsat.checker.picture.Dump} as it was read, and {@link kz.ruqsat.checker.picture.Picture} as the checks
 * look at it. Pure; knows no database and no broker.
 */
package kz.ruqsat.checker.picture;
