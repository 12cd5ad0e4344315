package io.paceline.bench.peers.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    static final List<Long> ONE_TO_HUNDRED_MS =
            LongStream.rangeClosed(1, 100).map(ms -> ms * 1_000_000).boxed().toList();

    @ParameterizedTest(name = "{0} of them took {1} ms at most")
    @CsvSource({"0.5, 50", "0.99, 99", "1, 100"})
    void tells_how_long_a_share_took_at_most(double share, double millis) {
        assertThat(Outcome.millis(ONE_TO_HUNDRED_MS.reversed(), share)).isEqualTo(millis);
    }

    @Test
    void tells_nothing_of_nothing() {
        assertThat(Outcome.millis(List.of(), 0.5)).isNaN();
    }
}
