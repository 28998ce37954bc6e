/**
 * Pictures made on the server: text in, SVG text out, pure. Attributes and classes only, since the page's policy lets nothing inline through; all
 * colours are the style sheet's. Nothing is told by colour alone, and every picture has the same facts beside it as a list.
 */
package kz.ruqsat.monitoring.drawing;
