/**
 * What every REST API of Ruqsat shares: problems, strict reading, identity, idempotency keys, versions, paging. Knows no case, no database and no topic.
 */
package kz.ruqsat.web;
