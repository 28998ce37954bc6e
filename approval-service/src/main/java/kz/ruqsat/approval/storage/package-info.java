/**
 * Adapter: rows and queries beside casework's. Only single statements that touch no case: casework alone opens transactions and moves cases.
 */
package kz.ruqsat.approval.storage;
