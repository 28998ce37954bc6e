/** Whether a visa may be issued on an application: the body, the invitation, the passport, documents and fee, prints. Source. */
package kz.ruqsat.rulebook.rules.visa;
