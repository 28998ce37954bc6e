/**
 * Stage: a case asks for approval, or asks no longer (K1, K2, K7; R-085). The request is made, delivered by a durable errand, and taken back
 * by another. Which person it is about is known here for the length of one sending.
 */
package kz.ruqsat.approval.opening;
