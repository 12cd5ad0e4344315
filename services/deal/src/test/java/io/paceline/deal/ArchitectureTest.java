package io.paceline.deal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.paceline.testkit.ArchitectureRules;

@AnalyzeClasses(
        packagesOf = DealApplication.class,
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchTests rules = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule terms_are_plain_java =
            noClasses()
                    .that()
                    .resideInAPackage("..deal.terms..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework..", "java.sql..");

    @ArchTest
    static final ArchRule a_deal_is_plain_java =
            noClasses()
                    .that()
                    .haveNameMatching(".*lifecycle\\.(Deal|Opportunity|Schedule|Step|Closing).*")
                    .and()
                    .haveSimpleNameNotEndingWith("Controller")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework..", "java.sql..");
}
