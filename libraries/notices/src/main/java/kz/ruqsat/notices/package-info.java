/**
 * What inviter and applicant are told of their case: which transitions, as data with a reason; in which words, in English, Russian and Kazakh; and how it
 * reaches whoever gave an address. That a transition is told once is casework's doing: the notice is an event of the transition itself.
 */
package kz.ruqsat.notices;
