package kz.ruqsat.web.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductionGuardTest {
    @Test
    void a_packaged_service_is_production_in_every_profile_but_sandbox() {
        assertThat(ProductionGuard.isProduction(LaunchMode.NORMAL, List.of("prod")))
                .isTrue();
        assertThat(ProductionGuard.isProduction(LaunchMode.NORMAL, List.of("staging")))
                .isTrue();
        assertThat(ProductionGuard.isProduction(LaunchMode.NORMAL, List.of("dev")))
                .isTrue();
        assertThat(ProductionGuard.isProduction(LaunchMode.NORMAL, List.of("sandbox")))
                .isFalse();
        assertThat(ProductionGuard.isProduction(LaunchMode.TEST, List.of("test")))
                .isFalse();
        assertThat(ProductionGuard.isProduction(LaunchMode.DEVELOPMENT, List.of("dev")))
                .isFalse();
    }

    @Test
    void settings_of_the_sandbox_are_recognised_by_name_or_value_also_where_they_are_only_defaults() {
        assertThat(found("RUQSAT_SANDBOX_SCENARIO", "x")).containsExactly("RUQSAT_SANDBOX_SCENARIO");
        assertThat(found("ruqsat.sandbox.clock", "x")).containsExactly("ruqsat.sandbox.clock");
        assertThat(found("RUQSAT_DB_APP_PASSWORD", "ruqsat_app")).containsExactly("RUQSAT_DB_APP_PASSWORD");
        assertThat(found("RUQSAT_DB_OWNER_PASSWORD", "ruqsat_owner")).containsExactly("RUQSAT_DB_OWNER_PASSWORD");
        assertThat(found("quarkus.datasource.password", "${RUQSAT_DB_APP_PASSWORD:ruqsat_app}"))
                .containsExactly("quarkus.datasource.password");
        assertThat(found("RUQSAT_SERVICE_SECRET", "sandbox-secret-of-32-characters!"))
                .containsExactly("RUQSAT_SERVICE_SECRET");
        assertThat(found("quarkus.oidc.auth-server-url", "${RUQSAT_ISSUER:http://127.0.0.1:8090}"))
                .containsExactly("quarkus.oidc.auth-server-url");
    }

    @Test
    void settings_of_production_pass() {
        assertThat(found("RUQSAT_DB_APP_PASSWORD", "correct horse")).isEmpty();
        assertThat(found("RUQSAT_DB_APP_USER", "ruqsat_app")).isEmpty();
        assertThat(found("RUQSAT_ISSUER", "https://identity.example")).isEmpty();
        assertThat(found("some.password", "${NOT_SET_ANYWHERE}")).isEmpty();
    }

    @Test
    void the_start_is_stopped_with_the_names_and_without_the_values() {
        assertThatCode(() -> ProductionGuard.refuse(List.of())).doesNotThrowAnyException();
        assertThatThrownBy(() -> ProductionGuard.refuse(found("RUQSAT_DB_APP_PASSWORD", "ruqsat_app")))
                .isInstanceOf(SandboxSettingInProductionException.class)
                .hasMessageContaining("RUQSAT_DB_APP_PASSWORD")
                .hasMessageContaining("QUARKUS_PROFILE=sandbox")
                .hasMessageNotContaining("ruqsat_app");
    }

    private static List<String> found(String name, String value) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(Map.of(name, value), "given", 100))
                .build();
        return SandboxSettings.in(config);
    }
}
