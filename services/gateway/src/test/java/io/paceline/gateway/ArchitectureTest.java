package io.paceline.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(
        packagesOf = GatewayApplication.class,
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule time_is_asked_of_the_clock =
            noClasses().should().callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule keeps_nothing_but_logins_and_needs_no_broker =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..login..", "..audit..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "javax.sql..",
                            "java.sql..",
                            "org.springframework.jdbc..",
                            "org.apache.kafka..");

    @ArchTest
    static final ArchRule features_do_not_depend_on_each_other_in_circles =
            slices().matching("io.paceline.gateway.(*)..").should().beFreeOfCycles();
}
