/**
 * A small OpenID Connect issuer for the sandbox: test users with the roles of the design, bearer tokens, the code flow with one
 * click, and tokens of the services. Not an identity provider: no passwords, no registration. Production points at a real one.
 */
package kz.ruqsat.sandbox.identity;
