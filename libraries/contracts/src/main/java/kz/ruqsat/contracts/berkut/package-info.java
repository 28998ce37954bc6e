/** What Berkut and we agree on: the answer on the reply topic. The request's own shape belongs to the adapter that sends it. */
package kz.ruqsat.contracts.berkut;
