/**
 * The page of the stub, to look, script and click. It is made of files alone and does what the administration's API lets its token do; what is
 * here is what a browser may do with it.
 */
package kz.ruqsat.berkut.page;
