/** Where messages may go: addresses of receivers, held against what is allowed when they are named and again when they are reached. */
package kz.ruqsat.webhooks.address;
