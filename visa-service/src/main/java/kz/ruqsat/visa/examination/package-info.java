/** Stage: the mission decides. Approval takes a blank and makes the sticker out (V11, R-132); refusal names its grounds (V10, R-082). */
package kz.ruqsat.visa.examination;
