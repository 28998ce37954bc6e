/** Lets terms fire that are over and that nothing else has made fire. */
package kz.ruqsat.casework.timers;
