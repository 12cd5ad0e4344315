package io.paceline.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// The rules that every service keeps. A service's `ArchitectureTest` has them by `@ArchTest static
/// final ArchTests rules = ArchTests.in(ArchitectureRules.class)`.
public final class ArchitectureRules {

    @ArchTest
    static final ArchRule time_is_asked_of_the_clock =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now", Clock.class)
                    .because("a test has to be able to set the time");

    @ArchTest
    static final ArchRule no_floating_point_in_records =
            classes()
                    .that()
                    .areRecords()
                    .should(new HaveNoFloatingPoint())
                    .because("money and ratios are decimals");

    @ArchTest
    static final ArchRule features_do_not_depend_on_each_other_in_circles =
            slices().matching("io.paceline.*.(*)..").should().beFreeOfCycles();

    private ArchitectureRules() {}
}
