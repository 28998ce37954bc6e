package kz.ruqsat.approval;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the arrows of style.md §1. */
class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kz.ruqsat.approval");

    @Test
    void the_core_knows_no_adapter_no_stage_and_no_framework() {
        classes()
                .that()
                .resideInAPackage("..approval.request..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "kz.ruqsat.approval.request..",
                        "kz.ruqsat.casework",
                        "kz.ruqsat.contracts..",
                        "kz.ruqsat.businesstime..",
                        "com.fasterxml.jackson.annotation..",
                        "io.smallrye.mutiny..")
                .because("what comes of a command must follow from its arguments alone")
                .check(SERVICE);
    }

    @Test
    void stages_meet_in_the_core_and_never_import_each_other() {
        String[] stages = {"opening", "review", "answering", "oversight"};
        for (String stage : stages) {
            for (String other : stages) {
                if (!stage.equals(other)) {
                    noClasses()
                            .that()
                            .resideInAPackage("..approval." + stage + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("..approval." + other + "..")
                            .because("an amendment changes one stage")
                            .check(SERVICE);
                }
            }
        }
    }

    @Test
    void kafka_is_known_to_stages_alone() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..approval.request..", "..approval.berkut..", "..approval.persons..", "..approval.storage..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .because("only what takes records needs to know where they come from")
                .check(SERVICE);
    }

    @Test
    void fault_tolerance_sits_on_adapters() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..approval.berkut..", "..approval.persons..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.microprofile.faulttolerance..", "io.smallrye.faulttolerance..")
                .because("a limit belongs to the outside system it is about")
                .check(SERVICE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.eclipse.microprofile.faulttolerance.Retry")
                .because("the durable errand is the retry")
                .check(SERVICE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.eclipse.microprofile.faulttolerance.Fallback")
                .because("a fallback would invent an answer (R-089)")
                .check(SERVICE);
    }

    @Test
    void only_adapters_and_the_errand_that_joins_them_see_a_person() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..approval.persons..", "..approval.berkut..", "..approval.opening..")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("Person")
                .because("a person is fetched for one sending and kept nowhere (P-S4)")
                .check(SERVICE);
    }

    @Test
    void nobody_reads_the_system_clock_or_sleeps() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .because("time comes from the stand's clock, and waiting blocks an event loop")
                .check(SERVICE);
    }
}
