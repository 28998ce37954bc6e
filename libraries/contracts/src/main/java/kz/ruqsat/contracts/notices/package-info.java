/** What inviters and applicants are told of their case: for whoever delivers it to them, without a word about who they are. */
package kz.ruqsat.contracts.notices;
