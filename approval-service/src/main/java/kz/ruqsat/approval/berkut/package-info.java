/**
 * Adapter: the only code that knows Berkut's wire format, its signature, its timeouts (R-085, P-K1 to P-K3). Fault tolerance sits here and
 * nowhere else; what a reply means for a request is not known here.
 */
package kz.ruqsat.approval.berkut;
