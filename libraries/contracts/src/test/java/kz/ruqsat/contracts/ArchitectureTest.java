package kz.ruqsat.contracts;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of the rooms, as far as this one goes. */
class ArchitectureTest {

    static final JavaClasses CONTRACTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kz.ruqsat.contracts");

    @Test
    void contracts_imports_the_jdk_jackson_uuid_creator_and_business_time_only() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAPackage("kz.ruqsat.contracts..")
                        .or(resideInAPackage("java.."))
                        .or(resideInAPackage("com.fasterxml.jackson.."))
                        .or(resideInAPackage("com.github.f4b6a3.uuid.."))
                        .or(resideInAPackage("kz.ruqsat.businesstime..")))
                .because("what the rooms agree on must drag no framework into any of them")
                .check(CONTRACTS);
    }

    @Test
    void an_owners_events_do_not_lean_on_anothers() {
        slices().matching("kz.ruqsat.contracts.(*)..")
                .should()
                .notDependOnEachOther()
                .because("each owner changes its events without asking the others")
                .check(CONTRACTS);
    }

    @Test
    void only_the_catalogue_and_the_ids_know_how_json_is_read() {
        noClasses()
                .that(resideOutsideOfPackages("kz.ruqsat.contracts"))
                .should()
                .dependOnClassesThat(resideInAPackage("com.fasterxml.jackson..")
                        .and(not(belongToAnyOf(JsonSetter.class, Nulls.class))))
                .because("an event is a plain record, which says at most what an older body lacks")
                .check(CONTRACTS);
    }

    @Test
    void nothing_here_reads_a_clock() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("time comes with the event")
                .check(CONTRACTS);
    }
}
