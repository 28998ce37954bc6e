package kz.ruqsat.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.ruqsat.sandbox.Folders;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.embedded.Durability;
import kz.ruqsat.sandbox.embedded.StandSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StandTest {
    private static final Path FOLDER =
            Path.of("target", "stand-test-" + ProcessHandle.current().pid()).toAbsolutePath();
    private static final List<String> TOLD = new CopyOnWriteArrayList<>();
    private static Path tree;
    private static Stand stand;

    @BeforeAll
    static void open() throws IOException {
        tree = TinyService.treeIn(FOLDER.resolve("tree"));
        stand = Stand.open(plan(FOLDER.resolve("run")), TOLD::add);
    }

    @AfterAll
    static void close() {
        var children = ProcessHandle.current().children().toList();
        stand.close();
        assertThat(children).as("nothing is left behind").noneMatch(ProcessHandle::isAlive);
        assertThat(StandFile.read(FOLDER.resolve("run"))).isEmpty();
        Folders.remove(FOLDER);
    }

    @Test
    void every_service_is_started_with_its_own_settings() throws IOException {
        for (StandService service : StandService.values()) {
            assertThat(stand.service(service).isReady()).as(service.title()).isTrue();
        }
        assertThat(Files.readString(FOLDER.resolve("run/approval-service.log")))
                .contains("here with " + stand.embedded().postgresUrl("approval") + " and sandbox");
        assertThat(Files.readString(FOLDER.resolve("run/berkut-stub.log"))).contains("here with null");
        assertThat(Files.readString(FOLDER.resolve("run/state-registers-stub.log")))
                .contains("here with null");
    }

    @Test
    void a_killed_service_is_down_until_it_is_started_again_on_the_same_port() {
        var before = stand.service(StandService.APPROVAL).pid();

        stand.kill9(StandService.APPROVAL);
        assertThat(stand.service(StandService.APPROVAL).isReady()).isFalse();
        stand.start(StandService.APPROVAL);

        assertThat(stand.service(StandService.APPROVAL).isReady()).isTrue();
        assertThat(stand.service(StandService.APPROVAL).pid()).isNotEqualTo(before);
    }

    @Test
    void a_service_that_dies_is_reported_with_its_log_and_the_stand_goes_on() {
        ProcessHandle.of(stand.service(StandService.VISA).pid()).orElseThrow().destroyForcibly();

        await("the death is told").until(() -> TOLD.stream().anyMatch(line -> line.contains("visa-service died")));
        assertThat(TOLD).anyMatch(line -> line.contains("visa-service.log") && line.contains("here with"));
        assertThat(stand.service(StandService.INVITATION).isReady()).isTrue();
        stand.start(StandService.VISA);
    }

    @Test
    void a_service_that_does_not_start_again_says_why() throws IOException {
        var refusal = FOLDER.resolve("run/monitoring-service/refuse");
        Files.createFile(refusal);

        assertThatThrownBy(() -> stand.restart(StandService.MONITORING))
                .isInstanceOf(StandException.class)
                .hasMessageContaining("monitoring-service died before it was ready")
                .hasMessageContaining("refusing to start, as asked");

        Files.delete(refusal);
        stand.start(StandService.MONITORING);
    }

    @Test
    void a_service_that_somebody_else_runs_in_its_place_is_not_started_again() throws IOException {
        stand.service(StandService.APPROVAL).stop();
        var port = stand.file().services().get("approval-service").managementPort();
        var another = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        another.createContext("/", exchange -> exchange.sendResponseHeaders(200, -1));
        another.start();

        assertThatThrownBy(() -> stand.restart(StandService.APPROVAL))
                .isInstanceOf(StandException.class)
                .hasMessageContaining("approval-service answers already");

        another.stop(0);
        stand.start(StandService.APPROVAL);
    }

    @Test
    void orders_of_other_commands_are_taken_with_the_secret_only() throws Exception {
        var file = StandFile.read(FOLDER.resolve("run")).orElseThrow();
        var before = stand.service(StandService.BERKUT).pid();

        assertThat(order(file, "restart?berkut-stub", "guessed").statusCode()).isEqualTo(401);
        assertThat(stand.service(StandService.BERKUT).pid()).isEqualTo(before);
        assertThat(order(file, "restart?berkut-stub", file.controlSecret()).statusCode())
                .isEqualTo(200);
        assertThat(stand.service(StandService.BERKUT).pid()).isNotEqualTo(before);
        assertThat(order(file, "restart?nobody", file.controlSecret()).body()).contains("there is no service nobody");
        assertThat(Files.getPosixFilePermissions(FOLDER.resolve("run/stand.json")))
                .as("the secret is its owner's alone")
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private static HttpResponse<String> order(StandFile file, String order, String secret) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(file.control() + "/" + order))
                .header("Authorization", "Bearer " + secret)
                .POST(BodyPublishers.noBody())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    @Test
    void the_stand_moves_in_time_as_one() {
        try (var keeper = stand.timeKeeper()) {
            var target = keeper.now().plusSeconds(3_600);

            assertThat(keeper.advanceTo(target).to()).isEqualTo(target);
            assertThat(keeper.nextDue()).isEqualTo(Instant.MAX);
        }
    }

    @Test
    void a_second_stand_in_the_same_folder_is_refused_and_one_in_another_takes_other_ports() {
        assertThatThrownBy(() -> Stand.open(plan(FOLDER.resolve("run")), TOLD::add))
                .hasMessageContaining("a stand is up in")
                .hasMessageContaining("ruqsat down");

        var elsewhere = plan(FOLDER.resolve("elsewhere")).only(EnumSet.of(StandService.APPROVAL));
        try (var second = Stand.open(elsewhere, TOLD::add)) {
            assertThat(second.address(StandService.APPROVAL)).isNotEqualTo(stand.address(StandService.APPROVAL));
            assertThat(second.issuer().address()).isNotEqualTo(stand.issuer().address());
        }
    }

    @Test
    void a_stand_that_is_still_starting_has_its_folder_for_itself() {
        var folder = FOLDER.resolve("taken");
        var another = FolderLock.of(folder);

        assertThatThrownBy(() -> Stand.open(plan(folder), TOLD::add))
                .hasMessageContaining("another stand starts or runs in " + folder);
        assertThat(folder).doesNotExist();

        another.close();
        FolderLock.of(folder).close();
    }

    @Test
    void every_service_gets_the_further_settings_of_the_plan() {
        assertThat(stand.file().services().get("invitation-service").environment())
                .containsEntry("RUQSAT_DESK_POLICY", "MIA75:B2");
    }

    @Test
    void what_a_training_has_left_behind_is_used_by_every_later_start() throws IOException {
        var trained = TinyService.treeIn(FOLDER.resolve("trained-tree"));
        var folder = FOLDER.resolve("training");
        var plan = StandPlan.everything(trained, folder)
                .with(StandSettings.freshIn(folder).with(Durability.FAST))
                .only(EnumSet.of(StandService.BERKUT));

        Stand.open(plan.training(), TOLD::add).close();
        var cache = ServiceLaunches.jar(trained, StandService.BERKUT).resolveSibling("start-up.aot");
        assertThat(cache).isNotEmptyFile();
        try (var later = Stand.open(plan, TOLD::add)) {
            var started =
                    ProcessHandle.of(later.service(StandService.BERKUT).pid()).orElseThrow();
            assertThat(started.info().commandLine().orElseThrow()).contains("-XX:AOTCache=" + cache);
        }
    }

    @Test
    void the_stub_keeps_one_journal_wherever_it_runs() {
        assertThat(stand.file().services().get("berkut-stub").environment())
                .containsEntry(
                        "BERKUT_JOURNAL",
                        FOLDER.resolve("run/berkut-stub/berkut-journal.jsonl").toString());
    }

    @Test
    void a_tree_that_is_not_built_is_named_before_anything_starts() {
        var unbuilt = StandPlan.everything(FOLDER.resolve("nowhere"), FOLDER.resolve("unbuilt"));

        assertThatThrownBy(() -> Stand.open(unbuilt, TOLD::add)).hasMessageContaining("is not built");
        assertThat(FOLDER.resolve("unbuilt")).doesNotExist();
    }

    private static StandPlan plan(Path folder) {
        return StandPlan.everything(tree, folder)
                .with(StandSettings.freshIn(folder).with(Durability.FAST))
                .withSetting("RUQSAT_DESK_POLICY", "MIA75:B2")
                .withJvmFlags(List.of("-XX:+UseSerialGC", "-Xmx64m", "-XX:TieredStopAtLevel=1"));
    }
}
