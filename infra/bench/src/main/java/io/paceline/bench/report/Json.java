package io.paceline.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A report as its file holds it.
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final double ROUNDING = 1e4;

    private Json() {}

    static String of(Written report) {
        var root = MAPPER.createObjectNode();
        root.put("name", report.name());
        root.put("began", report.began().toString());
        root.put("ended", report.ended().toString());
        circumstances(root, report.circumstances());
        var parameters = root.putObject("parameters");
        report.parameters().forEach(parameters::put);
        var figures = root.putArray("figures");
        report.figures().forEach(figure -> figure(figures.addObject(), figure));
        var notes = root.putArray("notes");
        report.notes().forEach(notes::add);
        return root.toPrettyString() + "\n";
    }

    private static void circumstances(ObjectNode root, Written.Circumstances circumstances) {
        var machine = root.putObject("machine");
        machine.put("cores", circumstances.machine().cores());
        machine.put("memoryMib", circumstances.machine().memoryMib());
        machine.put("processor", circumstances.machine().processor());
        machine.put("system", circumstances.machine().system());
        machine.put("java", circumstances.machine().javaVersion());
        machine.put("loadBefore", rounded(circumstances.loadBefore()));
        machine.put("loadAfter", rounded(circumstances.loadAfter()));
        root.put("commit", circumstances.commit().id());
        root.put("dirty", circumstances.commit().dirty());
        root.put("seed", circumstances.seed());
    }

    private static void figure(ObjectNode node, Figure figure) {
        if (!figure.group().isEmpty()) {
            node.put("group", figure.group());
        }
        node.put("name", figure.name());
        node.put("unit", figure.unit());
        if (Double.isFinite(figure.value())) {
            node.put("value", rounded(figure.value()));
        } else {
            node.putNull("value");
        }
        figure.target().ifPresent(target -> node.put("target", target.text()));
        figure.met().ifPresent(met -> node.put("met", met));
    }

    private static double rounded(double value) {
        return Math.rint(value * ROUNDING) / ROUNDING;
    }
}
