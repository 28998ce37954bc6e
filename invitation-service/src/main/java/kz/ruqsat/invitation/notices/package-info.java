/** What the inviter is told of its petitions: who is told, and the notices to read. Which transitions and which words: {@code kz.ruqsat.notices}. R-082. */
package kz.ruqsat.invitation.notices;
