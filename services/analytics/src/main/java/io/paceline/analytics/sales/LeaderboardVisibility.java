package io.paceline.analytics.sales;

import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.Reaches;
import io.paceline.platform.access.Right;
import io.paceline.platform.access.Rights;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who stands on the leaderboard that a caller sees, as things were on the last of its days, or are
/// today while that is to come.
@Component
class LeaderboardVisibility {

    private final VisibilitySettings settings;
    private final Rights rights;
    private final Reaches reaches;
    private final JdbcClient jdbc;

    LeaderboardVisibility(
            VisibilitySettings settings, Rights rights, Reaches reaches, JdbcClient jdbc) {
        this.settings = settings;
        this.rights = rights;
        this.reaches = reaches;
        this.jdbc = jdbc;
    }

    /// Empty when everybody does.
    Optional<Set<UUID>> shownTo(Caller caller, DateRange dates) {
        var deals = rights.reach(caller, Right.SEE_DEALS);
        var on = dates.lastDayUntil(deals.today());
        return deals.everything()
                ? Optional.empty()
                : switch (settings.leaderboard()) {
                    case EVERYONE -> Optional.empty();
                    case TEAM -> Optional.of(together(seen(deals, on), team(caller, on)));
                    case OWN -> Optional.of(seen(deals, on));
                };
    }

    private Set<UUID> seen(Reach deals, LocalDate on) {
        var members =
                jdbc.sql("select id from member_replica")
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list();
        return reaches.covered(deals, members, on);
    }

    private List<UUID> team(Caller caller, LocalDate on) {
        return jdbc.sql(
                        """
                        select colleague.member_id
                        from seat own join seat colleague using (unit_id)
                        where own.member_id = :member
                            and :on >= own.from_date and :on < own.to_date
                            and :on >= colleague.from_date and :on < colleague.to_date
                        """)
                .param("member", caller.memberId())
                .param("on", on)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static Set<UUID> together(Set<UUID> some, List<UUID> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
