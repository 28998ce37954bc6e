package kz.ruqsat.webhooks.address;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.startup.ProductionGuard;

/**
 * Which receivers may be sent to: over HTTPS, at addresses of the public internet. A test stand sends to itself and its own network as well, also over plain HTTP.
 *
 * @param production true where nothing but the public internet is allowed
 */
public record Receivers(boolean production) {

    private static final String URL = "/url";

    // Special-purpose registries of IANA for both families: this host, private, shared, loopback, link-local, protocol
    // assignments, documentation,
    // benchmarks, multicast, reserved; and what carries an address of version 4 inside, which could be any of them.
    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(Network::of)
            .toList();

    // Of those, what a test stand consists of.
    private static final List<Network> OF_A_STAND = Stream.of(
                    "10.0.0.0/8", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7")
            .map(Network::of)
            .toList();

    private static final List<String> NAMES_AT_HOME = List.of("localhost", ".localhost", ".local", ".internal");

    /** The rule of this process. */
    @Singleton
    static class OfThisProcess {
        @Produces
        @Singleton
        Receivers receivers() {
            return new Receivers(ProductionGuard.isProduction());
        }
    }

    /**
     * Reads the address of a receiver, as far as it can be judged without asking for its name.
     *
     * @throws kz.ruqsat.web.problem.RefusedException 400, naming the field and what is wrong
     */
    public URI read(String url) {
        URI address = parsed(url);
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && (production || !scheme.equals("http"))) {
            throw wrong("https-required", "Messages are sent over https alone.");
        }
        if (address.getHost() == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            throw wrong("invalid-value", "An absolute address with a host, without user and fragment.");
        }
        if (isAtHome(host(address))) {
            throw wrong("address-not-public", "The receiver must have an address of the public internet.");
        }
        return address;
    }

    /**
     * Where the receiver is to be reached now. All addresses of its name must be allowed, and the one given is the one to connect to: asked again, the name may
     * give another. Blocks.
     *
     * @throws UnknownHostException if the name has no address
     * @throws ForbiddenAddressException if one of them is not allowed
     */
    public InetAddress reach(URI address) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host(address));
        if (!Stream.of(found).allMatch(this::isAllowed)) {
            throw new ForbiddenAddressException();
        }
        return found[0];
    }

    /** Whether messages may go to this address. */
    public boolean isAllowed(InetAddress address) {
        return NOT_PUBLIC.stream().noneMatch(range -> range.holds(address))
                || !production && OF_A_STAND.stream().anyMatch(range -> range.holds(address));
    }

    /** The host of an address, without the brackets of version 6. */
    public static String host(URI address) {
        String host = address.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private boolean isAtHome(String host) {
        String name = "." + host.toLowerCase(Locale.ROOT);
        boolean called =
                production && NAMES_AT_HOME.stream().anyMatch(end -> name.equals("." + end) || name.endsWith(end));
        return called
                || literal(host)
                        .filter(address -> !isAllowed(address))
                        .findAny()
                        .isPresent();
    }

    // Also the odd spellings of version 4 that resolvers take, such as 0x7f.1.
    private static Stream<InetAddress> literal(String host) {
        try {
            return Stream.of(
                    host.contains(":") ? InetAddress.ofLiteral(host) : java.net.Inet4Address.ofPosixLiteral(host));
        } catch (IllegalArgumentException aName) {
            return Stream.empty();
        }
    }

    private static URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw wrong("invalid-value", "An absolute address such as https://hooks.example.kz/ruqsat.");
        }
    }

    private static RuntimeException wrong(String code, String detail) {
        return Refusals.malformed(List.of(new FieldError(URL, code, detail)));
    }
}
