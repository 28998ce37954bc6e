/** Documents for people outside, made from the code: JSON Schemas, the AsyncAPI document, the README's list of events. */
package kz.ruqsat.contracts.documents;
