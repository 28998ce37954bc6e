/**
 * The approval of the National Security Committee in visa cases: what a case holds of its request, what the news of approval-service makes of
 * it, and whom the request is about. Carries out for applications (V8, V9) and operations, and R-123.
 *
 * <p>The clocks of the Committee are approval-service's. Which cases hold a round is not known here; they say so with
 * {@link kz.ruqsat.visa.approval.AwaitsApproval} and {@link kz.ruqsat.visa.approval.NewsDesk}.
 */
package kz.ruqsat.visa.approval;
