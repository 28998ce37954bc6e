package kz.ruqsat.checker.audit;

import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.check.Outcome.NotApplicable;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.picture.Row;
import kz.ruqsat.checker.picture.TopicRecord;
import kz.ruqsat.checker.published.PersonalColumns;

/** CHK-25, P-S4. */
public final class NobodyIsNamed implements Check {

    @Override
    public String code() {
        return "CHK-25";
    }

    @Override
    public String holds() {
        return "nobody and no secret is named on a topic, in a journal, log or column not meant for it";
    }

    @Override
    public Outcome examine(Picture picture) {
        Canaries canaries = Canaries.of(picture);
        if (canaries.isEmpty()) {
            return new NotApplicable("nobody is known to the stand");
        }
        Look look = new Look();
        picture.records().forEach(record -> topic(record, canaries, look));
        for (String database : picture.databases()) {
            picture.tables(database)
                    .forEach(table ->
                            picture.rows(database, table).forEach(row -> row(database, table, row, canaries, look)));
        }
        picture.authorityLines().forEach(line -> look(look, canaries, "", "Berkut's journal", line));
        picture.logs().forEach((file, lines) -> lines.forEach(line -> look(look, canaries, "", "log " + file, line)));
        return look.orNone("there is nothing to read");
    }

    private static void topic(TopicRecord record, Canaries canaries, Look look) {
        look(
                look,
                canaries,
                record.subject(),
                record.place(),
                record.key() + " " + record.headers() + " " + record.value());
    }

    private static void row(String database, String table, Row row, Canaries canaries, Look look) {
        for (String column : row.columns()) {
            if (!PersonalColumns.PUBLISHED.allow(database, table, column)) {
                row.maybe(column)
                        .ifPresent(text -> look(
                                look,
                                canaries,
                                row.maybe("case_id").orElse(""),
                                database + "." + table + "." + column,
                                text));
            }
        }
    }

    private static void look(Look look, Canaries canaries, String caseId, String where, String text) {
        look.at();
        canaries.in(text).ifPresent(how -> look.found(caseId, where, "names a person or a secret, " + how));
    }
}
