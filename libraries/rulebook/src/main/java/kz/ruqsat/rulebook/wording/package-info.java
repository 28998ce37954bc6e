/**
 * Sentences for people: a pattern of the glossary with its arguments, written out in English, Russian and Kazakh. Knows languages, plurals
 * and dates, and nothing of the law.
 */
package kz.ruqsat.rulebook.wording;
