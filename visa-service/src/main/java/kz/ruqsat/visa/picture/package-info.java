/**
 * What documents look like, so that people can look at them: one drawing of marks in millimetres, written as SVG and as PDF. Outside production every
 * picture is marked as a specimen. Decides nothing; what is printed comes from {@code sticker}.
 */
package kz.ruqsat.visa.picture;
