package kz.ruqsat.visa.approval;

import java.util.function.Function;

/**
 * Where news of a request goes: a bean for each kind of case that asks.
 *
 * @param kind kind of case
 * @param command the command of that kind that takes the news
 */
public record NewsDesk(String kind, Function<ApprovalNews, Object> command) {}
