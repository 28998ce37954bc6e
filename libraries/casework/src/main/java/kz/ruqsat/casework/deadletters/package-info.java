/**
 * The workbench for records that could not be handled: explained, repaired beside the original, tried, approved by a second person, sent
 * again in order, set aside. Each step is a row that nobody can change.
 */
package kz.ruqsat.casework.deadletters;
