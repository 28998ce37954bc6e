/** Long lists in pages: bounded size, opaque cursors instead of offsets, so that a page neither repeats nor skips what is inserted meanwhile. */
package kz.ruqsat.web.paging;
