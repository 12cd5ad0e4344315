package io.paceline.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WrittenTest {

    private static final Instant BEGAN = Instant.parse("2026-03-04T05:06:07Z");
    private static final Machine MACHINE = new Machine(2, 24_000, "some CPU", "Linux", "25");

    private final Written report =
            new Written(
                    "speed-latency",
                    BEGAN,
                    BEGAN.plusSeconds(60),
                    new Written.Circumstances(MACHINE, new Commit("abc", true), 42, 0.5, 1.5),
                    Map.of("seconds", "30"),
                    List.of(
                            Figure.of("100 deals/s", "ledger p50", "ms", 21.5).atMost(20),
                            Figure.of("100 deals/s", "missing", "deals", 0)),
                    List.of("A note."));

    @Test
    void tells_machine_commit_and_seed_in_its_file() throws Exception {
        var json = new ObjectMapper().readTree(Json.of(report));

        assertThat(json.at("/machine/cores").asInt()).isEqualTo(2);
        assertThat(json.path("commit").asText()).isEqualTo("abc");
        assertThat(json.path("dirty").asBoolean()).isTrue();
        assertThat(json.path("seed").asLong()).isEqualTo(42);
    }

    @Test
    void tells_each_figure_with_its_target_in_its_file() throws Exception {
        var figures = new ObjectMapper().readTree(Json.of(report)).path("figures");

        assertThat(figures.at("/0/value").asDouble()).isEqualTo(21.5);
        assertThat(figures.at("/0/target").asText()).isEqualTo("≤ 20");
        assertThat(figures.at("/0/met").asBoolean(true)).isFalse();
        assertThat(figures.path(1).has("met")).isFalse();
    }

    @Test
    void lines_its_columns_up() {
        var lines = Table.of(report).lines().toList();

        assertThat(lines)
                .contains(
                        "100 deals/s",
                        "  ledger p50  21.50  ms     ≤ 20    NOT MET",
                        "  missing         0  deals",
                        "A note.");
    }
}
