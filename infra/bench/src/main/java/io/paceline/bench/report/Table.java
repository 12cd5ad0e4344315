package io.paceline.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A report as people read it.
final class Table {

    private static final List<String> HEADS = List.of("", "value", "unit", "target", "");
    private static final int NUMBERS = 1;

    private Table() {}

    static String of(Written report) {
        var circumstances = report.circumstances();
        var text = new StringBuilder();
        text.append("%s, %s%n".formatted(report.name(), report.began()));
        text.append("  %s%n".formatted(circumstances.machine()));
        text.append(
                "  load average %.1f before, %.1f after; commit %s; seed %d%n"
                        .formatted(
                                circumstances.loadBefore(),
                                circumstances.loadAfter(),
                                circumstances.commit(),
                                circumstances.seed()));
        text.append("  %s%n%n".formatted(parameters(report)));
        lines(rows(report.figures())).forEach(line -> text.append(line).append('\n'));
        text.append('\n');
        report.notes().forEach(note -> text.append(note).append('\n'));
        return text.toString();
    }

    private static String parameters(Written report) {
        return report.parameters().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private static List<List<String>> rows(List<Figure> figures) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADS);
        var group = "";
        for (var figure : figures) {
            if (!figure.group().equals(group)) {
                group = figure.group();
                rows.add(List.of(group, "", "", "", ""));
            }
            var indent = group.isEmpty() ? "" : "  ";
            rows.add(
                    List.of(
                            indent + figure.name(),
                            Figure.shown(figure.value()),
                            figure.unit(),
                            figure.target().map(Target::text).orElse(""),
                            figure.verdict()));
        }
        return rows;
    }

    private static List<String> lines(List<List<String>> rows) {
        var widths = new int[HEADS.size()];
        for (var row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return rows.stream().map(row -> line(row, widths).stripTrailing()).toList();
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            var gap = " ".repeat(widths[i] - row.get(i).length());
            line.append(i == NUMBERS ? gap + row.get(i) : row.get(i) + gap).append("  ");
        }
        return line.toString();
    }
}
