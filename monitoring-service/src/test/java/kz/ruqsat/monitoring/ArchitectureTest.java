package kz.ruqsat.monitoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.POST;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kz.ruqsat.monitoring");

    @Test
    void the_judging_of_stages_is_pure() {
        classes()
                .that()
                .resideInAPackage("..monitoring.stages..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "kz.ruqsat.businesstime..", "kz.ruqsat.contracts..", "kz.ruqsat.monitoring.stages..")
                .because("what a record means is decided without storage, so that it can be tested exhaustively")
                .check(SERVICE);
    }

    @Test
    void pictures_are_text_in_text_out() {
        classes()
                .that()
                .resideInAPackage("..monitoring.drawing..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "kz.ruqsat.businesstime..", "kz.ruqsat.monitoring.drawing..")
                .because("the same model must give the same picture, so that it can be held against one that was looked"
                        + " at")
                .check(SERVICE);
    }

    @Test
    void no_service_imports_another_and_nobody_moves_cases_here() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "kz.ruqsat.invitation..",
                        "kz.ruqsat.approval..",
                        "kz.ruqsat.visa..",
                        "kz.ruqsat.berkut..",
                        "kz.ruqsat.casework..",
                        "kz.ruqsat.rulebook..")
                .because("the monitoring system only receives stages")
                .check(SERVICE);
    }

    @Test
    void rooms_are_free_of_cycles() {
        slices().matching("kz.ruqsat.monitoring.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SERVICE);
    }

    @Test
    void no_form_of_the_board_is_taken_without_its_seal() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("..monitoring.board..")
                .and()
                .areAnnotatedWith(POST.class)
                .should(requireTheSeal())
                .because("the board's login is a cookie, which a browser sends with any form from anywhere")
                .check(SERVICE);
    }

    private static ArchCondition<JavaMethod> requireTheSeal() {
        return new ArchCondition<>("require the seal of the form") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean required = method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().getSimpleName().equals("FormSeal")
                                && call.getName().equals("require"));
                events.add(new SimpleConditionEvent(method, required, method.getFullName()));
            }
        };
    }

    @Test
    void kafka_is_known_where_records_come_in_and_dead_letters_go_out() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "..monitoring.receiving..",
                        "..monitoring.parking..",
                        "..monitoring.lag..",
                        "..monitoring.rebuilding..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive.messaging..")
                .because("readers know tables, not topics; only how far topics were read is asked of the broker")
                .check(SERVICE);
    }

    @Test
    void time_comes_from_the_injected_clock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .because("the stand's time is moved, and R-014 keeps two times apart")
                .check(SERVICE);
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .because("such names say nothing")
                .check(SERVICE);
    }
}
