package kz.ruqsat.monitoring.receiving;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The second set of tables: filled by the code that fills the first. */
@ApplicationScoped
public class Shadow {

    private final Carrier carrier;
    private final StandingQueries standings;

    Shadow(Carrier carrier, StandingQueries standings) {
        this.carrier = carrier;
        this.standings = standings;
    }

    /** Enters records there, in their order. One replay at a time. */
    public Uni<Void> carry(List<ConsumerRecord<String, byte[]>> records) {
        return records.isEmpty()
                ? Uni.createFrom().voidItem()
                : carrier.replay(records.stream().map(StagesChannel::received).toList());
    }

    /** Takes the writers' turn of the first set, until the transaction ends. */
    public Uni<Void> turn(SqlConnection connection) {
        return standings.turn(connection);
    }
}
