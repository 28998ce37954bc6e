/**
 * Whole procedures through all services: real processes, a real database and broker, moved time. Each test asks the services and
 * the topics, as a stranger would; none looks into a database.
 */
package kz.ruqsat.endtoend;
