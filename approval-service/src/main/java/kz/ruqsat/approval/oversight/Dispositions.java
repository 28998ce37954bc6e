package kz.ruqsat.approval.oversight;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.approval.request.Disposition;
import kz.ruqsat.approval.storage.RequestRows;
import kz.ruqsat.web.paging.Cursor;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.paging.PageRequest;

/** Pages of dispositions, the newest first. */
@ApplicationScoped
class Dispositions {

    private final RequestRows rows;

    Dispositions(RequestRows rows) {
        this.rows = rows;
    }

    Uni<Page<DispositionView>> page(Optional<UUID> requestId, Optional<Disposition> kind, PageRequest page) {
        Optional<Long> before = page.cursor().isStart()
                ? Optional.empty()
                : Optional.of(page.cursor().value(0, Long::valueOf));
        return rows.dispositions(requestId, kind, before, page.fetchSize(), Dispositions::view)
                .map(views -> Page.of(views, page, view -> Cursor.after(view.number())));
    }

    private static DispositionView view(Row row) {
        return new DispositionView(
                row.getLong("number"),
                row.getString("record_topic"),
                row.getInteger("record_partition"),
                row.getLong("record_offset"),
                Objects.toString(row.getUUID("case_id"), ""),
                Objects.toString(row.getUUID("request_id"), ""),
                Objects.toString(row.getUUID("jti"), ""),
                row.getString("disposition"),
                row.getOffsetDateTime("received_at").toInstant(),
                row.getString("detail"));
    }
}
