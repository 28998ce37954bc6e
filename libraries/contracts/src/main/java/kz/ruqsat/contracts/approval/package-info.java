/** Facts about approval requests to the National Security Committee, published by approval-service. No personal data, no reason of the Committee. */
package kz.ruqsat.contracts.approval;
