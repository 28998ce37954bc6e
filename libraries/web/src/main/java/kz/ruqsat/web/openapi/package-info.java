/** What every OpenAPI document shares: the problem schema and the answer every operation may give. */
package kz.ruqsat.web.openapi;
