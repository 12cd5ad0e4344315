package io.paceline.analytics.organisation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The seats of all members.
@Repository
class Seats {

    private final JdbcClient jdbc;

    Seats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Held to the end of the transaction: seats depend on members and units, whose events may
    /// arrive at two instances at the same time.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('seat'))").query((_, _) -> 0).single();
    }

    void replace(Collection<UUID> members, List<Seat> seats) {
        jdbc.sql("delete from seat where member_id = any(:members)")
                .param("members", members.toArray(UUID[]::new))
                .update();
        jdbc.sql(
                        """
                        insert into seat (member_id, from_date, to_date, unit_id, region_id)
                        select * from unnest(:members::uuid[], :from::date[], :to::date[],
                            :units::uuid[], :regions::uuid[])
                        """)
                .param("members", seats.stream().map(Seat::memberId).toArray(UUID[]::new))
                .param(
                        "from",
                        seats.stream()
                                .map(seat -> seat.dates().from().toString())
                                .toArray(String[]::new))
                .param(
                        "to",
                        seats.stream()
                                .map(seat -> seat.dates().to().toString())
                                .toArray(String[]::new))
                .param("units", seats.stream().map(Seat::unitId).toArray(UUID[]::new))
                .param("regions", seats.stream().map(Seat::regionId).toArray(UUID[]::new))
                .update();
    }
}
