/** Whether the trail of a case is one that the procedure allows, as far as stages tell. Pure: a trail goes in, named alarms come out. */
package kz.ruqsat.monitoring.conformance;
