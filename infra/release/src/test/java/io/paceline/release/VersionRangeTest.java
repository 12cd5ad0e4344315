package io.paceline.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.release.VersionRange.Event;
import io.paceline.release.VersionRange.Kind;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionRangeTest {

    static final String TWO_LINES = "introduced 2.0 fixed 2.3.1 introduced 2.4 fixed 2.15.0";

    @ParameterizedTest(name = "{0} in [{1}] is {2}: {3}")
    @CsvSource({
        "1.9,        " + TWO_LINES + ",             false, before the first line",
        "2.0,        " + TWO_LINES + ",             true,  introduced here",
        "2.3.1,      " + TWO_LINES + ",             false, fixed here",
        "2.3.2,      " + TWO_LINES + ",             false, between the lines",
        "2.4,        " + TWO_LINES + ",             true,  introduced again",
        "2.14.1,     " + TWO_LINES + ",             true,  numbers are compared as numbers",
        "2.15.0-rc1, " + TWO_LINES + ",             true,  a candidate comes before the fix",
        "2.15.0,     " + TWO_LINES + ",             false, fixed for good",
        "2.15,       " + TWO_LINES + ",             false, Maven takes 2.15 for 2.15.0",
        "2.15.0.Final, " + TWO_LINES + ",           false, and a final one too",
        "3-alpha,    introduced 0,                  true,  everything",
        "0.0.1-alpha1, introduced 0 fixed 1,        true,  before every number",
        "1.4,        introduced 1 last_affected 1.4, true, the last one is affected",
        "1.4.0,      introduced 1 last_affected 1.4, true, as is its other spelling",
        "1.4.1,      introduced 1 last_affected 1.4, false, the next one is not",
        "1.4,        fixed 1.5 introduced 1.2,      true,  the order of events is no matter",
        "2.0,        introduced 1 fixed 2.0 introduced 2.0 fixed 2.1, true, fixed and introduced anew",
        "2.0,        introduced 2.0 fixed 2.1 introduced 1 fixed 2.0, true, in whatever order",
        "2.0,        introduced 2.0 last_affected 2.0, true, one version only",
        "33.4.8-jre, introduced 0 fixed 32.0.0-android, false, qualifiers do not hide the number",
        "6.2.0.M1,   introduced 6.2.0 fixed 6.2.1,  false, a milestone comes before",
    })
    void holds_versions_of_maven(String version, String events, boolean holds, String why) {
        assertThat(range(events).holds(version, Ecosystem.MAVEN.versionOrder()))
                .as(why)
                .isEqualTo(holds);
    }

    @ParameterizedTest(name = "{0} in [{1}] is {2}: {3}")
    @CsvSource({
        "4.17.20,      introduced 0 fixed 4.17.21,      true,  before the fix",
        "4.17.21,      introduced 0 fixed 4.17.21,      false, the fix",
        "4.17.21-rc.1, introduced 0 fixed 4.17.21,      true,  a candidate comes before",
        "10.0.0,       introduced 9.0.0 fixed 10.0.1,   true,  numbers are compared as numbers",
        "1.0.0-alpha,  introduced 0 fixed 1.0.0,        true,  everything before",
        "1.0.0-alpha,  introduced 1.0.0-0 fixed 1.0.0,  true,  as advisories write the first of all",
        "2.0.0+two,    introduced 2.0.0 last_affected 2.0.0, true, a build is no version",
    })
    void holds_versions_of_npm(String version, String events, boolean holds, String why) {
        assertThat(range(events).holds(version, Ecosystem.NPM.versionOrder()))
                .as(why)
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"2.1, 2.3.1", "2.5, 2.15.0", "2.15.0, ''"})
    void tells_the_first_fix_behind_a_version(String version, String fix) {
        assertThat(range(TWO_LINES).fix(version, Ecosystem.MAVEN.versionOrder()).orElse(""))
                .isEqualTo(fix);
    }

    /// Reads `introduced 1 fixed 2`.
    static VersionRange range(String events) {
        return new VersionRange(
                Arrays.stream(events.split(" (?=[ifl])"))
                        .map(event -> event.split(" "))
                        .map(event -> new Event(kind(event[0]), event[1]))
                        .toList());
    }

    private static Kind kind(String word) {
        return switch (word) {
            case "introduced" -> Kind.INTRODUCED;
            case "fixed" -> Kind.FIXED;
            case "last_affected" -> Kind.LAST_AFFECTED;
            default -> throw new IllegalArgumentException(word);
        };
    }
}
