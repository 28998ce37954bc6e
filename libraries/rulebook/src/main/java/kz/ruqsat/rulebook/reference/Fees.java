package kz.ruqsat.rulebook.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rates of the state duty and the consular fee, and the value of the index they are counted in. Source.
 *
 * @param mci values of the monthly calculation index, in order of their dates
 * @param rates rates; the first row that fits decides
 */
public record Fees(List<MciValue> mci, List<FeeRate> rates) {

    public Fees {
        mci = List.copyOf(mci);
        rates = List.copyOf(rates);
    }

    /** The value of the index on a day; empty where none is published. */
    public Optional<MciValue> mciOn(LocalDate day) {
        return mci.stream()
                .filter(value -> !day.isBefore(value.from()) && !day.isAfter(value.until()))
                .findFirst();
    }

    static Fees read(Row file) {
        List<MciValue> values = new ArrayList<>();
        for (Row row : file.rows("mci", "from")) {
            MciValue next = MciValue.read(row);
            boolean follows = values.isEmpty() || values.getLast().until().isBefore(next.from());
            if (!follows || next.until().isBefore(next.from())) {
                throw row.broken("from", "the dates of the values overlap or run backwards");
            }
            values.add(next);
        }
        return new Fees(
                values,
                List.copyOf(Keyed.by(file.rows("rates", "code"), FeeRate::read, FeeRate::code)
                        .values()));
    }

    /** An exact amount above zero; the data write it as text, since money is never a binary fraction. */
    static BigDecimal amount(Row row, String field) {
        String text = row.text(field);
        boolean exact = row.node().get(field).isTextual() && text.matches("[0-9]{1,9}(\\.[0-9]{1,4})?");
        if (!exact || new BigDecimal(text).signum() == 0) {
            throw row.broken(field, "an amount above zero is written as text, such as \"0.5\"");
        }
        return new BigDecimal(text);
    }
}
