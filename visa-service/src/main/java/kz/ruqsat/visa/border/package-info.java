/** What the Border Service tells: every crossing is kept, and the exit on a single-entry visa closes it (L3, R-131). */
package kz.ruqsat.visa.border;
