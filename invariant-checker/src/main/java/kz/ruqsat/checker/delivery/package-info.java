/** Nothing accepted is lost, nothing takes effect twice, every consumer sees a case's events in order: CHK-01 to CHK-06, CHK-23. */
package kz.ruqsat.checker.delivery;
