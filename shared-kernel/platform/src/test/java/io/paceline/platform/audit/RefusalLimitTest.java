package io.paceline.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.platform.audit.Entry.Source;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefusalLimitTest {

    private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

    private final RefusalLimit limit = new RefusalLimit();

    @Test
    void writes_the_first_ones_alike_and_counts_the_others() {
        for (int i = 1; i <= RefusalLimit.ALIKE; i++) {
            assertThat(limit.admits(refusal("rosa", "GET /a", i))).isTrue();
        }
        assertThat(limit.admits(refusal("rosa", "GET /a", 11))).isFalse();
        assertThat(limit.admits(refusal("rosa", "GET /a", 12))).isFalse();
        assertThat(limit.admits(refusal("rosa", "GET /b", 13))).isTrue();
        assertThat(limit.admits(refusal("max", "GET /a", 14))).isTrue();

        var counted = limit.next();

        assertThat(counted).hasSize(1);
        var entry = counted.getFirst();
        assertThat(entry.verdict().times()).isEqualTo(2);
        assertThat(entry.source().actor().subject()).isEqualTo("rosa");
        assertThat(entry.deed().action()).isEqualTo("GET /a");
        assertThat(entry.deed().after())
                .isEqualTo(
                        """
                        {"from":"2026-03-31T12:00:11Z","to":"2026-03-31T12:00:12Z",\
                        "objects":["deal-11","deal-12"]}\
                        """);
    }

    @Test
    void begins_anew_after_each_span() {
        IntStream.rangeClosed(1, 20).forEach(i -> limit.admits(refusal("rosa", "GET /a", i)));

        limit.next();

        assertThat(limit.admits(refusal("rosa", "GET /a", 1))).isTrue();
        assertThat(limit.next()).isEmpty();
    }

    @Test
    void bounds_what_all_together_may_write_and_loses_none() {
        int tried = 5_000;
        long written =
                IntStream.range(0, tried)
                        .filter(i -> limit.admits(refusal("user-" + i, "GET /a", i)))
                        .count();

        var counted = limit.next();

        assertThat(written).isEqualTo(RefusalLimit.ALL);
        assertThat(counted).hasSize(RefusalLimit.KINDS + 1);
        assertThat(counted.getLast().source().actor()).isEqualTo(Actor.UNKNOWN);
        assertThat(counted.stream().mapToLong(it -> it.verdict().times()).sum())
                .isEqualTo(tried - written);
    }

    @Test
    void names_a_bounded_number_of_objects() {
        IntStream.range(0, 500).forEach(i -> limit.admits(refusal("rosa", "GET /a", i)));

        var after = String.valueOf(limit.next().getFirst().deed().after());

        assertThat(after.split("deal-", -1)).hasSize(CountedRefusals.OBJECTS_NAMED + 1);
    }

    private static Entry refusal(String actor, String request, int second) {
        return Entry.of(
                NOON.plusSeconds(second),
                new Source(
                        new Actor(Actor.Kind.PERSON, actor, actor, "gateway", null),
                        new Origin("10.0.0.1", request, null)),
                new Deed(request, AuditedObject.of("deal", "deal-" + second), null, null),
                Verdict.refused("forbidden", "no"));
    }
}
