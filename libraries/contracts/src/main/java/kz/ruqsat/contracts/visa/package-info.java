/** Facts about visa applications and visas, published by visa-service. No personal data, no reason of the Committee. */
package kz.ruqsat.contracts.visa;
