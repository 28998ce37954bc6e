/** How a consumer tells the broker what it has stored. */
package kz.ruqsat.offsets;
