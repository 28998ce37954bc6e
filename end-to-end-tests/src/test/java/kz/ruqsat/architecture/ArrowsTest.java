package kz.ruqsat.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms of the whole tree, as they are drawn in CONTRIBUTING.md. */
class ArrowsTest {

    private static final List<String> ROOMS = List.of(
            "libraries/business-time",
            "libraries/rulebook",
            "libraries/contracts",
            "libraries/stand-clock",
            "libraries/web",
            "libraries/casework",
            "libraries/notices",
            "libraries/offsets",
            "libraries/webhooks",
            "libraries/state-registers-client",
            "invitation-service",
            "approval-service",
            "visa-service",
            "monitoring-service",
            "berkut-stub-client",
            "berkut-stub",
            "state-registers-stub",
            "sandbox",
            "invariant-checker");
    private static final String[] SERVICES = {
        "kz.ruqsat.invitation..",
        "kz.ruqsat.approval..",
        "kz.ruqsat.visa..",
        "kz.ruqsat.monitoring..",
        "kz.ruqsat.berkut..",
        "kz.ruqsat.registers.."
    };
    private static JavaClasses all;

    @BeforeAll
    static void read() {
        List<Path> folders = ROOMS.stream()
                .map(room -> Path.of("..", room, "target/classes"))
                .toList();
        assertThat(folders).allMatch(Files::isDirectory);
        all = new ClassFileImporter().importPaths(folders);
    }

    @Test
    void business_time_needs_nothing_of_ours() {
        only("kz.ruqsat.businesstime..", "java..", "com.fasterxml.jackson..");
    }

    @Test
    void rulebook_knows_the_law_and_the_calendar_alone() {
        only("kz.ruqsat.rulebook..", "java..", "com.fasterxml.jackson..", "com.ibm.icu..", "kz.ruqsat.businesstime..");
    }

    @Test
    void contracts_know_no_framework() {
        only(
                "kz.ruqsat.contracts..",
                "java..",
                "com.fasterxml.jackson..",
                "com.github.f4b6a3..",
                "kz.ruqsat.businesstime..");
    }

    @Test
    void web_knows_contracts_and_no_database_or_broker() {
        noClasses()
                .that()
                .resideInAPackage("kz.ruqsat.web..")
                .should()
                .dependOnClassesThat(ours("kz.ruqsat.web..", "kz.ruqsat.contracts..", "kz.ruqsat.businesstime.."))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate.reactive..", "io.vertx.pgclient..", "org.apache.kafka..")
                .because("the stubs have no database and use web as well")
                .check(all);
    }

    @Test
    void the_client_of_the_state_registers_knows_law_and_web_and_no_case() {
        noClasses()
                .that()
                .resideInAPackage("kz.ruqsat.stateregisters..")
                .should()
                .dependOnClassesThat(ours(
                        "kz.ruqsat.stateregisters..",
                        "kz.ruqsat.rulebook..",
                        "kz.ruqsat.web..",
                        "kz.ruqsat.contracts..",
                        "kz.ruqsat.businesstime.."))
                .because("it asks what it is told to ask, for whichever kind of case")
                .check(all);
    }

    @Test
    void casework_names_no_event_and_no_case_of_the_procedure() {
        noClasses()
                .that()
                .resideInAPackage("kz.ruqsat.casework..")
                .should()
                .dependOnClassesThat(ours(
                        "kz.ruqsat.casework..",
                        "kz.ruqsat.web..",
                        "kz.ruqsat.contracts",
                        "kz.ruqsat.contracts.stages..",
                        "kz.ruqsat.contracts.notices..",
                        "kz.ruqsat.standclock..",
                        "kz.ruqsat.businesstime.."))
                .because(
                        "it moves any case, and knows a stage only as something that is owed to the monitoring system, a notice as something that is told")
                .check(all);
    }

    @Test
    void notices_know_casework_and_the_law_and_no_service() {
        noClasses()
                .that()
                .resideInAPackage("kz.ruqsat.notices..")
                .should()
                .dependOnClassesThat(ours(
                        "kz.ruqsat.notices..",
                        "kz.ruqsat.casework..",
                        "kz.ruqsat.rulebook..",
                        "kz.ruqsat.contracts",
                        "kz.ruqsat.contracts.notices..",
                        "kz.ruqsat.contracts.stages..",
                        "kz.ruqsat.businesstime.."))
                .because("what is told follows from the stage, whichever service reports it")
                .check(all);
    }

    @Test
    void webhooks_know_casework_and_no_case_of_the_procedure() {
        noClasses()
                .that()
                .resideInAPackage("kz.ruqsat.webhooks..")
                .should()
                .dependOnClassesThat(
                        ours("kz.ruqsat.webhooks..", "kz.ruqsat.casework..", "kz.ruqsat.web..", "kz.ruqsat.contracts"))
                .because("stages are pushed as they were published, whichever service they are of")
                .check(all);
    }

    @Test
    void services_never_know_one_another() {
        slices().matching("kz.ruqsat.(invitation|approval|visa|monitoring|berkut|registers)..")
                .should()
                .notDependOnEachOther()
                .because("they meet on topics and over REST, with what contracts says")
                .check(all);
    }

    @Test
    void the_sandbox_starts_services_and_imports_none() {
        noClasses()
                .that()
                .resideInAPackage("kz.ruqsat.sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Stream.concat(Stream.of(SERVICES), Stream.of("kz.ruqsat.casework..", "io.quarkus.arc.."))
                                .toArray(String[]::new))
                .because("it runs real processes, from the outside")
                .check(all);
    }

    @Test
    void the_checker_knows_nothing_of_ours_and_nobody_knows_it() {
        classes()
                .that()
                .resideInAPackage("kz.ruqsat.checker..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "kz.ruqsat.checker..",
                        "",
                        "java..",
                        "com.fasterxml.jackson..",
                        "org.apache.kafka..",
                        "picocli..")
                .because("an error in a library must not be repeated by whoever looks for errors")
                .check(all);
        noClasses()
                .that()
                .resideOutsideOfPackage("kz.ruqsat.checker..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("kz.ruqsat.checker..")
                .because("it is a program that looks from the outside, and no part of what it looks at")
                .check(all);
    }

    @Test
    void the_client_of_the_stub_knows_nothing_of_ours() {
        classes()
                .that()
                .resideInAPackage("kz.ruqsat.berkutclient..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "kz.ruqsat.berkutclient..",
                        "",
                        "java..",
                        "com.fasterxml.jackson..",
                        "org.jose4j..",
                        "org.junit.jupiter.api..")
                .because("it goes into tests of systems that know nothing of Ruqsat")
                .check(all);
    }

    @Test
    void only_casework_opens_transactions_on_cases() {
        noClasses()
                .that()
                .resideInAnyPackage("kz.ruqsat.invitation..", "kz.ruqsat.visa..", "kz.ruqsat.approval..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "jakarta.transaction..", "jakarta.persistence..")
                .because("state, history, terms, events and stages commit together or not at all")
                .check(all);
    }

    @Test
    void time_comes_from_the_injected_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackages("kz.ruqsat.standclock..", "kz.ruqsat.sandbox..")
                // A stream ends when its token does, and tokens run out by real time (P-T4).
                .and()
                .doNotHaveFullyQualifiedName("kz.ruqsat.monitoring.board.BoardFeed")
                .and()
                .doNotHaveFullyQualifiedName("kz.ruqsat.monitoring.stream.StageHub")
                // How long a record or a list has waited is real time, also where the procedure's moves.
                .and()
                .doNotHaveFullyQualifiedName("kz.ruqsat.monitoring.lag.Lags")
                .and()
                .doNotHaveFullyQualifiedName("kz.ruqsat.monitoring.watch.WatchReader")
                // A receiver holds the moment of sending against its own clock.
                .and()
                .doNotHaveFullyQualifiedName("kz.ruqsat.webhooks.delivery.Post")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(InstantSource.class, "system")
                .because("a term must end at the same instant in a test, in the sandbox and in production")
                .check(all);
    }

    @Test
    void nothing_sleeps() {
        noClasses()
                .that()
                .resideOutsideOfPackage("kz.ruqsat.sandbox..")
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .because("one waits for a condition, never for a while")
                .check(all);
    }

    @Test
    void names_say_what_a_class_does() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
                .because("such a name says nothing of the work")
                .check(all);
    }

    private static void only(String room, String... allowed) {
        classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        Stream.concat(Stream.of(room, ""), Stream.of(allowed)).toArray(String[]::new))
                .because("this room is pure Java")
                .check(all);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> ours(
            String... but) {
        return nameMatching("kz\\.ruqsat\\..*")
                .<com.tngtech.archunit.core.domain.JavaClass>forSubtype()
                .and(not(resideInAnyPackage(but)))
                .as("classes of Ruqsat outside " + List.of(but));
    }
}
