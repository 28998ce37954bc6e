package kz.ruqsat.invitation;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kz.ruqsat.invitation");

    private static final String CORE = "kz.ruqsat.invitation.petition..";

    private static final String[] STAGES = {
        "kz.ruqsat.invitation.intake..",
        "kz.ruqsat.invitation.review..",
        "kz.ruqsat.invitation.decision..",
        "kz.ruqsat.invitation.register.."
    };

    @Test
    void the_core_is_pure() {
        classes()
                .that(resideInAPackage(CORE))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "com.fasterxml.jackson.annotation..",
                        "kz.ruqsat.casework",
                        "kz.ruqsat.contracts..",
                        "kz.ruqsat.rulebook..",
                        "kz.ruqsat.businesstime..",
                        CORE))
                .because("the procedure is decided without a framework, a database or a clock")
                .check(SERVICE);
    }

    @Test
    void stages_meet_in_the_core_and_at_the_counter_and_never_each_other() {
        for (String stage : STAGES) {
            noClasses()
                    .that(resideInAPackage(stage))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(STAGES).and(not(resideInAPackage(stage))))
                    .because("a change of one stage must not touch another")
                    .check(SERVICE);
        }
    }

    @Test
    void there_are_no_cycles_between_rooms() {
        slices().matching("kz.ruqsat.invitation.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a reader follows the arrows one way")
                .check(SERVICE);
    }

    @Test
    void no_other_service_is_imported() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "kz.ruqsat.approval..",
                        "kz.ruqsat.visa..",
                        "kz.ruqsat.monitoring..",
                        "kz.ruqsat.berkut..",
                        "kz.ruqsat.sandbox.."))
                .because("services meet in events and over REST")
                .check(SERVICE);
    }

    @Test
    void only_casework_opens_transactions_and_writes() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("jakarta.transaction..", "jakarta.persistence..", "org.hibernate.."))
                .because("a state changes together with its events or not at all")
                .check(SERVICE);
    }

    @Test
    void kafka_is_known_to_the_stages_that_read_topics_alone() {
        noClasses()
                .that(not(resideInAnyPackage("kz.ruqsat.invitation.decision..", "kz.ruqsat.invitation.register..")))
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.kafka.."))
                .because("what is sent goes through casework's outbox")
                .check(SERVICE);
    }

    @Test
    void the_invitees_data_leave_through_the_register_and_the_counter_alone() {
        noClasses()
                .that(resideInAnyPackage(
                        "kz.ruqsat.invitation.review..",
                        "kz.ruqsat.invitation.decision..",
                        "kz.ruqsat.invitation.startup.."))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("kz.ruqsat.invitation.petition.Person")
                .because("personal data are where they are needed and nowhere else (P-S4)")
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
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .because("a stand has one clock, and a statutory date has one zone")
                .check(SERVICE);
    }

    @Test
    void nothing_is_called_util_helper_manager_or_impl() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
                .because("a class is named after what it is")
                .check(SERVICE);
    }
}
