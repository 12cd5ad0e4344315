package io.paceline.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckAdvisoriesTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Library LOG4J =
            new Library(Ecosystem.MAVEN, "org.apache.logging.log4j:log4j-core", "2.14.1");
    static final Library LODASH = new Library(Ecosystem.NPM, "lodash", "4.17.20");
    static final String ADVISORIES =
            """
            [{"id": "GHSA-jfh8-c2jp-5v3q", "aliases": ["CVE-2021-44228"], "summary": "Remote code injection",
              "affected": [
                {"package": {"ecosystem": "Maven", "name": "org.apache.logging.log4j:log4j-core"},
                 "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "2.13.0"}, {"fixed": "2.15.0"}]}]},
                {"package": {"ecosystem": "Maven", "name": "org.apache.logging.log4j:log4j-core"},
                 "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "2.4"}, {"fixed": "2.12.2"}]}]}]},
             {"id": "GHSA-35jh-r3h4-6jhm", "affected": [
                {"package": {"ecosystem": "npm", "name": "lodash"},
                 "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}, {"fixed": "4.17.21"}]}]}]},
             {"id": "MAL-1", "affected": [
                {"package": {"ecosystem": "npm", "name": "left-pad"}, "versions": ["1.3.0"]}]}]
            """;

    @TempDir Path folder;

    @Test
    void names_advisory_library_version_and_fix() throws Exception {
        var verdict = check("[]", LOG4J, LODASH);

        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.report())
                .contains("2 libraries against 3 advisories: 2 known vulnerabilities")
                .contains(
                        "GHSA-jfh8-c2jp-5v3q (CVE-2021-44228): org.apache.logging.log4j:log4j-core"
                                + " 2.14.1, fixed in 2.15.0 · Remote code injection")
                .contains("GHSA-35jh-r3h4-6jhm: lodash 4.17.20, fixed in 4.17.21");
    }

    @ParameterizedTest(name = "{1} {2}: {3}")
    @CsvSource({
        "MAVEN, org.apache.logging.log4j:log4j-core, 2.15.0, fixed",
        "MAVEN, org.apache.logging.log4j:log4j-core, 2.12.2, fixed in the older line",
        "MAVEN, org.apache.logging.log4j:log4j-core, 2.3.2,  before it was introduced",
        "MAVEN, org.apache.logging.log4j:log4j-api,  2.14.1, another artifact",
        "MAVEN, lodash,                              4.17.20, another ecosystem",
        "NPM,   lodash,                              4.17.21, fixed",
        "NPM,   left-pad,                            1.3.1,   a version that is not listed",
    })
    void passes_what_is_not_affected(Ecosystem ecosystem, String name, String version, String why)
            throws Exception {
        assertThat(check("[]", new Library(ecosystem, name, version)).passed()).as(why).isTrue();
    }

    @Test
    void tells_a_listed_version_without_a_fix() throws Exception {
        var verdict = check("[]", new Library(Ecosystem.NPM, "left-pad", "1.3.0"));

        assertThat(verdict.report()).contains("MAL-1: left-pad 1.3.0, no fixed version is known");
    }

    @ParameterizedTest(name = "until {1}: {2}")
    @CsvSource({
        "CVE-2021-44228,      2026-11-22, true,  its last day",
        "GHSA-jfh8-c2jp-5v3q, 2027-01-01, true,  by its own id too",
        "CVE-2021-44228,      2026-11-21, false, over",
        "CVE-2021-44229,      2027-01-01, false, another one",
    })
    void ignores_an_advisory_for_a_time(String name, LocalDate until, boolean passes, String why)
            throws Exception {
        var verdict =
                check(ignored(name, "x:y", until).replace("\"library\": \"x:y\", ", ""), LOG4J);

        assertThat(verdict.passed()).as(why).isEqualTo(passes);
    }

    @Test
    void says_why_an_advisory_was_ignored_once_that_is_over() throws Exception {
        var over = ignored("CVE-2021-44228", LOG4J.name(), TODAY.minusDays(1));

        assertThat(check(over, LOG4J).report())
                .contains("was ignored until 2026-11-21: no lookups are made");
    }

    @Test
    void ignores_for_the_named_library_only() throws Exception {
        var other = ignored("CVE-2021-44228", "x:y", TODAY);

        var verdict = check(other, LOG4J);

        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.report()).contains("Nothing needs the ignored advisory CVE-2021-44228");
    }

    @Test
    void does_not_ignore_without_a_reason_or_a_date() {
        var entry = ignored("CVE-1", "x:y", TODAY);

        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> check(entry.replace("no lookups are made", " "), LOG4J))
                .withMessageContaining("without the text 'reason'");
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> check(entry.replace("2026-11-22", "soon"), LOG4J))
                .withMessageContaining("'soon' where a date");
    }

    @Test
    void fails_where_versions_cannot_be_compared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check("[]", new Library(Ecosystem.NPM, "lodash", "latest")))
                .withMessageContaining("GHSA-35jh-r3h4-6jhm cannot be compared with lodash latest");
    }

    private static String ignored(String advisory, String library, LocalDate until) {
        return """
        [{"advisory": "%s", "library": "%s", "reason": "no lookups are made", "until": "%s"}]\
        """
                .formatted(advisory, library, until);
    }

    private CheckAdvisories.Verdict check(String ignored, Library... libraries) throws Exception {
        var advisories = Files.writeString(folder.resolve("advisories.json"), ADVISORIES);
        var ignoredFile = Files.writeString(folder.resolve("ignored.json"), ignored);
        return new CheckAdvisories(
                        AdvisoryFiles.read(advisories), IgnoredAdvisories.read(ignoredFile), TODAY)
                .of(List.of(libraries));
    }
}
