package io.paceline.bench.speed;

import java.sql.SQLException;
import java.util.List;

/// Representatives, as the database of incentive knows them; it answers while services are stopped.
final class Salespeople {

    private static final String WITH_QUOTA =
            """
            select m.id::text, m.name, q.goal_id::text
            from quota q join member_replica m on m.id = q.payee_id
            where q.kind = 'YEAR' and q.active and q.counts
                and current_date >= q.starts_on and current_date < q.ends_on
            order by m.name
            """;
    private static final String LARGEST_UNIT =
            """
            select member_id::text from seat
            where unit_id = (
                    select unit_id from seat where current_date >= from_date and current_date < to_date
                    group by unit_id order by count(*) desc, unit_id limit 1)
                and current_date >= from_date and current_date < to_date
            """;

    private Salespeople() {}

    static List<Salesperson> known(Platform platform) {
        try (var connection = platform.database("incentive")) {
            var known =
                    Sql.query(
                            connection,
                            WITH_QUOTA,
                            row ->
                                    new Salesperson(
                                            row.getString(1), row.getString(2), row.getString(3)));
            if (known.isEmpty()) {
                throw new IllegalStateException("Nobody has a quota: load the demonstration");
            }
            return known;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Those who sit in the unit that has most.
    static List<Salesperson> ofOneUnit(Platform platform) {
        try (var connection = platform.database("analytics")) {
            var ids = Sql.query(connection, LARGEST_UNIT, row -> row.getString(1));
            return known(platform).stream()
                    .filter(person -> ids.contains(person.memberId()))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
