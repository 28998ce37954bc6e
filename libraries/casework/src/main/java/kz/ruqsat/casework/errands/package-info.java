/** Makes the outside calls that cases owe: outside any transaction, again and again until they succeed or the case calls them off. */
package kz.ruqsat.casework.errands;
