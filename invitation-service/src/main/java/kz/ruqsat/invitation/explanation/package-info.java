/**
 * Why a case stands where it stands: one answer in three readings, for the applicant, the officer and the auditor.. Reads the file,
 * its history and the catalogue of rules; decides nothing and writes nothing.
 */
package kz.ruqsat.invitation.explanation;
