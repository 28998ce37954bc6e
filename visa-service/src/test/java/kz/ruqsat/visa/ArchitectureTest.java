package kz.ruqsat.visa;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kz.ruqsat.visa");

    private static final String[] STAGES = {
        "kz.ruqsat.visa.intake..",
        "kz.ruqsat.visa.fingerprints..",
        "kz.ruqsat.visa.examination..",
        "kz.ruqsat.visa.issue..",
        "kz.ruqsat.visa.border..",
        "kz.ruqsat.visa.correction..",
        "kz.ruqsat.visa.operationdesk.."
    };

    @Test
    void the_core_is_pure() {
        classes()
                .that(resideInAnyPackage(
                        "kz.ruqsat.visa.application",
                        "kz.ruqsat.visa.evisa",
                        "kz.ruqsat.visa.issued",
                        "kz.ruqsat.visa.operation",
                        "kz.ruqsat.visa.sticker"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "com.fasterxml.jackson.annotation..",
                        "kz.ruqsat.casework",
                        "kz.ruqsat.contracts..",
                        "kz.ruqsat.rulebook..",
                        "kz.ruqsat.businesstime..",
                        "kz.ruqsat.visa.application",
                        "kz.ruqsat.visa.evisa",
                        "kz.ruqsat.visa.issued",
                        "kz.ruqsat.visa.operation",
                        "kz.ruqsat.visa.sticker",
                        "kz.ruqsat.visa.approval",
                        "kz.ruqsat.visa.incountry",
                        "kz.ruqsat.visa.invitation"))
                .because("the core is decided without a framework, a database or a clock")
                .check(SERVICE);
    }

    @Test
    void the_sticker_knows_nothing_of_cases() {
        noClasses()
                .that(resideInAPackage("kz.ruqsat.visa.sticker"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "kz.ruqsat.casework..", "kz.ruqsat.visa.application", "kz.ruqsat.visa.invitation"))
                .because("a form and its machine-readable zone can be checked by themselves")
                .check(SERVICE);
    }

    @Test
    void stages_meet_in_the_core_and_never_each_other() {
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
        slices().matching("kz.ruqsat.visa.(*)..")
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
                        "kz.ruqsat.invitation..",
                        "kz.ruqsat.approval..",
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
    void time_comes_from_the_injected_clock() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
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
