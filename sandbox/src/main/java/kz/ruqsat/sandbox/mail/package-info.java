/** Letters of a stand: they are caught and shown, and none is ever sent on. */
package kz.ruqsat.sandbox.mail;
