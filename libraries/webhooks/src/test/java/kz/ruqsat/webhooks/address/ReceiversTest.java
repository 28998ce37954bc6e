package kz.ruqsat.webhooks.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import kz.ruqsat.web.problem.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where messages may go. */
class ReceiversTest {

    private static final Receivers PRODUCTION = new Receivers(true);
    private static final Receivers STAND = new Receivers(false);

    @ParameterizedTest
    @CsvSource({
        "http://hooks.example.kz/, https-required",
        "ftp://hooks.example.kz/, https-required",
        "hooks.example.kz, https-required",
        "https:///nowhere, invalid-value",
        "https://user:word@hooks.example.kz/, invalid-value",
        "https://hooks.example.kz/#part, invalid-value",
        "https://hooks example.kz/, invalid-value",
        "https://localhost/, address-not-public",
        "https://stand.localhost:8443/, address-not-public",
        "https://printer.local/, address-not-public",
        "https://metadata.google.internal/, address-not-public",
        "https://127.0.0.1/, address-not-public",
        "https://127.1/, invalid-value",
        "https://0x7f000001/, address-not-public",
        "https://2130706433/, address-not-public",
        "https://10.1.2.3/, address-not-public",
        "https://169.254.169.254/latest/meta-data, address-not-public",
        "https://100.64.0.1/, address-not-public",
        "https://0.0.0.0/, address-not-public",
        "https://[::1]/, address-not-public",
        "https://[fe80::1]/, address-not-public",
        "https://[fd00::1]/, address-not-public",
        "https://[::ffff:10.0.0.1]/, address-not-public",
        "https://[64:ff9b::a00:1]/, address-not-public",
        "https://[2002:a00:1::]/, address-not-public"
    })
    void production_takes_public_addresses_over_https_alone(String url, String code) {
        assertThatThrownBy(() -> PRODUCTION.read(url))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().errors())
                                .singleElement()
                                .satisfies(error -> {
                                    assertThat(error.pointer()).isEqualTo("/url");
                                    assertThat(error.code()).isEqualTo(code);
                                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.kz/ruqsat?a=b",
                "https://hooks.example.kz:8443/",
                "https://93.184.215.14/",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/"
            })
    void production_takes_what_is_public(String url) {
        assertThat(PRODUCTION.read(url)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9900/",
                "http://localhost:9900/",
                "http://[::1]:9900/",
                "http://10.0.0.7/",
                "https://hooks.example.kz/"
            })
    void a_test_stand_sends_to_itself_and_its_network_as_well(String url) {
        assertThat(STAND.read(url)).hasToString(url);
    }

    @Test
    void also_a_test_stand_asks_no_cloud_for_its_metadata() {
        assertThatThrownBy(() -> STAND.read("http://169.254.169.254/latest/meta-data"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void a_name_that_leads_home_is_found_out_when_it_is_reached() throws Exception {
        assertThatThrownBy(() -> PRODUCTION.reach(URI.create("https://localhost/")))
                .isInstanceOf(ForbiddenAddressException.class);
        assertThatThrownBy(() -> PRODUCTION.reach(URI.create("https://[::1]/")))
                .isInstanceOf(ForbiddenAddressException.class);
        assertThat(STAND.reach(URI.create("http://localhost/")).isLoopbackAddress())
                .isTrue();
        assertThat(PRODUCTION.reach(URI.create("https://93.184.215.14/")))
                .isEqualTo(InetAddress.ofLiteral("93.184.215.14"));
    }

    @ParameterizedTest
    @CsvSource({
        "172.15.255.255, true",
        "172.16.0.0, false",
        "172.31.255.255, false",
        "172.32.0.0, true",
        "100.63.255.255, true",
        "100.127.255.255, false",
        "100.128.0.0, true",
        "223.255.255.255, true",
        "224.0.0.1, false",
        "255.255.255.255, false",
        "fbff::1, true",
        "fc00::1, false",
        "fdff::1, false",
        "fe7f::1, true",
        "febf::1, false",
        "::, false"
    })
    void ranges_end_where_they_should(String address, boolean isPublic) {
        assertThat(PRODUCTION.isAllowed(InetAddress.ofLiteral(address))).isEqualTo(isPublic);
    }
}
