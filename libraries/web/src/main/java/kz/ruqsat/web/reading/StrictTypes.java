package kz.ruqsat.web.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import kz.ruqsat.web.problem.FieldFormatException;

/** Texts, dates and instants as REST takes them: from JSON strings alone, in one spelling. */
final class StrictTypes extends SimpleModule {
    StrictTypes() {
        super("ruqsat-strict-types");
        addDeserializer(
                String.class,
                new FromText<>(String.class, text -> Optional.of(Text.normalised(text)), "A text is needed."));
        addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, StrictDates::date, StrictDates.DATE_FORM));
        addDeserializer(Instant.class, new FromText<>(Instant.class, StrictDates::instant, StrictDates.INSTANT_FORM));
        addDeserializer(
                OffsetDateTime.class,
                new FromText<>(OffsetDateTime.class, StrictDates::offsetDateTime, StrictDates.INSTANT_FORM));
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, Optional<T>> reading;
        private final String expected;

        FromText(Class<T> type, Function<String, Optional<T>> reading, String expected) {
            super(type);
            this.reading = reading;
            this.expected = expected;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw new FieldFormatException(parser, "wrong-type", expected);
            }
            Optional<T> value = reading.apply(parser.getText());
            if (value.isEmpty()) {
                throw new FieldFormatException(parser, "wrong-format", expected);
            }
            return value.get();
        }
    }
}
