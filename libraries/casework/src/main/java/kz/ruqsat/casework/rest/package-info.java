/** What the REST APIs of all services with cases share: how the result of work is answered, and the desk for records that were parked. */
package kz.ruqsat.casework.rest;
