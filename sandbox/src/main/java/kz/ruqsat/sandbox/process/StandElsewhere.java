package kz.ruqsat.sandbox.process;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.time.KafkaStandBroker;
import kz.ruqsat.sandbox.time.Patience;
import kz.ruqsat.sandbox.time.TimeKeeper;

/** A stand that somebody else started, and will end; driven over its addresses. */
public final class StandElsewhere implements DrivenStand, AutoCloseable {
    private final StandAddresses addresses;
    private final BiConsumer<String, String> orders;
    private final KafkaStandBroker broker;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private StandElsewhere(StandAddresses addresses, BiConsumer<String, String> orders) {
        this.addresses = addresses;
        this.orders = orders;
        this.broker = new KafkaStandBroker(addresses.kafka());
    }

    /** The stand of docker-compose.yml; its parts are stopped and started by docker compose. */
    public static StandElsewhere ofCompose(Path tree, Map<String, String> environment) {
        var compose = new ComposeOrders(tree);
        return new StandElsewhere(StandAddresses.ofCompose(environment), compose::give);
    }

    /** A stand by its addresses; its parts are stopped and started by its owner, if that takes orders. */
    public static StandElsewhere at(StandAddresses addresses) {
        var door = new Orders(addresses.control(), addresses.controlSecret(), addresses.issuer());
        return new StandElsewhere(addresses, addresses.control() == null ? StandElsewhere::refused : door::give);
    }

    private static void refused(String order, String part) {
        throw new StandException(
                "this stand takes no orders (its addresses name no \"control\"), so nobody can " + order + " " + part);
    }

    @Override
    public String address(StandService service) {
        return Optional.ofNullable(addresses.services().get(service.title()))
                .orElseThrow(() -> new StandException("the stand's addresses name no " + service.title()))
                .address();
    }

    @Override
    public String token(String user) {
        return tokens.computeIfAbsent(
                user,
                name -> new Orders("", "", addresses.issuer())
                        .fromIssuer("/sandbox/token?user=" + URLEncoder.encode(name, StandardCharsets.UTF_8)));
    }

    @Override
    public String kafka() {
        return addresses.kafka();
    }

    @Override
    public TimeKeeper timeKeeper() {
        return new TimeKeeper(addresses.members(), broker, Patience.USUAL);
    }

    @Override
    public Optional<Path> journal() {
        return Optional.empty();
    }

    @Override
    public void kill9(StandService service) {
        orders.accept("kill", service.title());
    }

    @Override
    public void stop(StandService service) {
        orders.accept("stop", service.title());
    }

    @Override
    public void start(StandService service) {
        orders.accept("start", service.title());
    }

    @Override
    public void stopBroker() {
        orders.accept("stop", StandAddresses.BROKER);
    }

    @Override
    public void startBroker() {
        orders.accept("start", StandAddresses.BROKER);
    }

    @Override
    public void close() {
        broker.close();
    }
}
