package kz.ruqsat.sandbox.process;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.identity.IssuerSettings;
import kz.ruqsat.sandbox.time.KafkaStandBroker;
import kz.ruqsat.sandbox.time.Patience;
import kz.ruqsat.sandbox.time.TimeKeeper;

/** A stand that somebody else started, and will end; driven over its addresses. */
public final class StandElsewhere implements DrivenStand, AutoCloseable {
    private final StandAddresses addresses;
    private final BiConsumer<String, String> orders;
    private final KafkaStandBroker broker;
    private final UnaryOperator<String> issuer;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private StandElsewhere(StandAddresses addresses, BiConsumer<String, String> orders, UnaryOperator<String> issuer) {
        this.addresses = addresses;
        this.orders = orders;
        this.issuer = issuer;
        this.broker = new KafkaStandBroker(addresses.kafka());
    }

    /** The stand of docker-compose.yml; its parts are stopped and started by docker compose. */
    public static StandElsewhere ofCompose(Path tree, Map<String, String> environment) {
        var compose = new ComposeOrders(tree);
        var addresses = StandAddresses.ofCompose(environment);
        var secret = environment.getOrDefault("RUQSAT_SERVICE_SECRET", IssuerSettings.SANDBOX_SECRET);
        return new StandElsewhere(
                addresses,
                compose::give,
                KeycloakTokens.isRealm(addresses.issuer())
                        ? new KeycloakTokens(addresses.issuer(), secret)::of
                        : issuerOfSandbox(addresses));
    }

    /** A stand by its addresses; its parts are stopped and started by its owner, if that takes orders. */
    public static StandElsewhere at(StandAddresses addresses) {
        var door = new Orders(addresses.control(), addresses.controlSecret(), addresses.issuer());
        return new StandElsewhere(
                addresses,
                addresses.control() == null ? StandElsewhere::refused : door::give,
                issuerOfSandbox(addresses));
    }

    private static UnaryOperator<String> issuerOfSandbox(StandAddresses addresses) {
        var door = new Orders("", "", addresses.issuer());
        return user -> door.fromIssuer("/sandbox/token?user=" + URLEncoder.encode(user, StandardCharsets.UTF_8));
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
        return tokens.computeIfAbsent(user, issuer);
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
