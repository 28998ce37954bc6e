package kz.ruqsat.visa.picture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.visa.application.ApplicationState;
import kz.ruqsat.visa.application.VisaApplication;
import kz.ruqsat.visa.counter.Reading;
import kz.ruqsat.visa.sticker.Sticker;
import kz.ruqsat.web.problem.RefusedException;
import kz.ruqsat.web.startup.ProductionGuard;

/** Stickers of the register and of applications, drawn for whoever may see them. A picture shows personal data and is never kept on the way. */
@ApplicationScoped
class Pictures {

    private static final String STICKER =
            "select sticker::text as sticker from visas where visa_id = $1 and ($2 = '' or body = $2)";

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final Pool pool;
    private final Reading reading;
    private final ObjectMapper json;

    Pictures(Pool pool, Reading reading, ObjectMapper json) {
        this.pool = pool;
        this.reading = reading;
        this.json = json;
    }

    /** A form in which a picture is sent. */
    enum Form {
        SVG(Svg.MEDIA_TYPE, Svg::of),
        PDF(Pdf.MEDIA_TYPE, picture -> Pdf.of(picture, "Visa"));

        private final String mediaType;
        private final Function<Picture, Object> writing;

        Form(String mediaType, Function<Picture, Object> writing) {
            this.mediaType = mediaType;
            this.writing = writing;
        }

        /** A page where it is asked for, else a picture. */
        static Form asked(String accept) {
            return accept != null && accept.contains(Pdf.MEDIA_TYPE) ? PDF : SVG;
        }
    }

    /** The sticker of a visa of the register. */
    Uni<Response> ofVisa(UUID visaId, Form form) {
        return pool.preparedQuery(STICKER)
                .execute(Tuple.of(visaId, reading.visibleBody()))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw new RefusedException(Refusal.notFound());
                    }
                    return sticker(rows.iterator().next().getString("sticker"));
                })
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(sticker -> drawn(sticker, Marking.NONE, form));
    }

    /** The sticker that is made out for an application and has not been handed over; fails as a conflict where none is. */
    Uni<Response> ofApplication(UUID caseId, Form form) {
        return reading.application(caseId)
                .map(snapshot -> madeOut((VisaApplication) snapshot.file()))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(sticker -> drawn(sticker, Marking.PREVIEW, form));
    }

    private static Sticker madeOut(VisaApplication file) {
        if (file.standing() instanceof ApplicationState.ToPrint printed) {
            return printed.sticker();
        }
        throw new RefusedException(Refusal.stateConflict(file.state(), "sticker", List.of()));
    }

    private Sticker sticker(String fields) {
        try {
            return new Sticker(json.readValue(fields, FIELDS));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a sticker of the register cannot be read", broken);
        }
    }

    private static Response drawn(Sticker sticker, Marking marking, Form form) {
        List<Marking> markings = new ArrayList<>(List.of(marking));
        if (!ProductionGuard.isProduction()) {
            markings.add(Marking.SPECIMEN);
        }
        return Response.ok(form.writing.apply(StickerPicture.of(sticker, markings)), form.mediaType)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
