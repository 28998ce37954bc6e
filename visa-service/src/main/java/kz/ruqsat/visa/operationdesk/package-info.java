/**
 * Operations on a visa as they are asked for and decided: forms, addresses and the reading. One room for the whole way, since filing, deciding and
 * carrying out share the visa, its holder and the old sticker. Decides nothing.
 */
package kz.ruqsat.visa.operationdesk;
