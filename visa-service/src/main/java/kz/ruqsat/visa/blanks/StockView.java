package kz.ruqsat.visa.blanks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The stock of a body. {@code delivered} is always the sum of the other four.
 *
 * @param free left in the stock
 * @param madeOut on stickers that have not been handed over
 * @param used handed over
 * @param spoiled accounted for as spoiled
 */
@Schema(description = "The stock of blanks of a body: delivered is the sum of free, madeOut, used and spoiled")
record StockView(String body, long delivered, long free, long madeOut, long used, long spoiled) {}
