package io.paceline.bench.speed;

import io.paceline.bench.speed.Journey.OpenDeal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Deals that are ready to be won.
record OpenDeals(Platform platform) {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    /// Opened by file, known to every service, in the order of the file.
    List<OpenDeal> open(int count, IntFunction<Salesperson> owners) throws SQLException {
        var file = OpportunityFile.of(count, new SellingDays().open(), owners);
        new Imports(platform.gateway()).run(file);
        try (var caughtUp = new CaughtUp(platform);
                var database = platform.database("deal")) {
            caughtUp.awaitAll(LIMIT);
            var ids =
                    Sql.query(
                            database,
                            """
                            select id from deal where external_id like ? || '%'
                            order by substr(external_id, length(?) + 1)::int
                            """,
                            row -> row.getString(1),
                            file.prefix(),
                            file.prefix());
            return IntStream.range(0, count)
                    .mapToObj(i -> new OpenDeal(ids.get(i), owners.apply(i)))
                    .toList();
        }
    }
}
