package io.paceline.deal.pipeline;

import io.paceline.deal.pipeline.Stage.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The stages in their order.
public record Pipeline(String name, List<Stage> stages) {

    public static final String WON = "Won";
    public static final String LOST = "Lost";

    /// The only pipeline so far.
    public static final Pipeline DEFAULT =
            new Pipeline(
                    "Default",
                    List.of(
                            stage("Prospecting", Outcome.OPEN, "0.10", "A need is confirmed"),
                            stage("Engaging", Outcome.OPEN, "0.35", "An offer is answered"),
                            stage(WON, Outcome.WON, "1", "The order is signed"),
                            stage(LOST, Outcome.LOST, "0", "The reason is recorded")));

    public Pipeline {
        stages = List.copyOf(stages);
    }

    public Stage first() {
        return stages.getFirst();
    }

    /// The stage of that name, however it is capitalised.
    public Optional<Stage> find(String name) {
        return stages.stream().filter(stage -> stage.name().equalsIgnoreCase(name)).findFirst();
    }

    public List<String> openStages() {
        return stages.stream()
                .filter(stage -> stage.outcome() == Outcome.OPEN)
                .map(Stage::name)
                .toList();
    }

    private static Stage stage(String name, Outcome outcome, String probability, String exit) {
        return new Stage(name, outcome, new BigDecimal(probability), exit);
    }
}
