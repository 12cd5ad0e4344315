package io.paceline.release;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Fails the build where a shipped library is known to be vulnerable.
final class CheckAdvisories {

    private final List<Advisory> advisories;
    private final IgnoredAdvisories ignored;
    private final LocalDate today;

    /// What is told, and whether the release may go out.
    record Verdict(boolean passed, String report) {}

    CheckAdvisories(List<Advisory> advisories, IgnoredAdvisories ignored, LocalDate today) {
        this.advisories = advisories;
        this.ignored = ignored;
        this.today = today;
    }

    /// Called by the build with the advisories, the ignored ones, when the build began, and the
    /// bills.
    public static void main(String[] arguments) {
        try {
            var check =
                    new CheckAdvisories(
                            AdvisoryFiles.read(Path.of(arguments[0])),
                            IgnoredAdvisories.read(Path.of(arguments[1])),
                            LocalDate.now(Clock.systemUTC()));
            var bills = Arrays.stream(arguments).skip(3).map(Path::of).toList();
            var verdict = check.of(BillOfMaterials.all(bills, Instant.parse(arguments[2])));
            System.out.println(verdict.report());
            System.exit(verdict.passed() ? 0 : 1);
        } catch (UnreadableFile | IllegalArgumentException failure) {
            System.err.println("Advisories cannot be checked: " + failure.getMessage());
            System.exit(2);
        }
    }

    Verdict of(List<Library> libraries) {
        var findings = findings(libraries);
        var open = findings.stream().filter(one -> !ignored.ignores(one, today)).toList();
        var report = new StringBuilder();
        for (var entry : ignored.idle(findings)) {
            report.append(
                    "Nothing needs the ignored advisory %s any more%n".formatted(entry.advisory()));
        }
        report.append(
                "%d libraries against %d advisories: %d known vulnerabilities, %d ignored"
                        .formatted(
                                libraries.size(),
                                advisories.size(),
                                open.size(),
                                findings.size() - open.size()));
        open.forEach(
                finding -> report.append("%n  %s%s".formatted(finding.text(), expired(finding))));
        return new Verdict(open.isEmpty(), report.toString());
    }

    private List<Finding> findings(List<Library> libraries) {
        var byName = libraries.stream().collect(Collectors.groupingBy(Library::name));
        return advisories.stream()
                .flatMap(advisory ->
                        advisory.affected().stream()
                                .map(Advisory.Affected::name)
                                .distinct()
                                .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                                .flatMap(advisory::findings))
                .distinct()
                .toList();
    }

    private String expired(Finding finding) {
        return ignored.entries().stream()
                .filter(entry -> entry.concerns(finding))
                .map(entry ->
                        " · was ignored until %s: %s".formatted(entry.until(), entry.reason()))
                .collect(Collectors.joining());
    }
}
