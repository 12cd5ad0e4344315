package io.paceline.platform.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Answers for single objects what [Reach#sql] answers in a query.
public final class Reaches {

    /// Something of a member or unit at a date.
    public record Fact(UUID subject, LocalDate date) {}

    private final JdbcClient jdbc;

    Reaches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether the member or unit was within reach at the date; where it is null, today.
    public boolean covers(Reach reach, UUID subject, @Nullable LocalDate date) {
        return !covered(reach, List.of(subject), date).isEmpty();
    }

    /// Those of the members or units who were within reach at the date; where it is null, today.
    public Set<UUID> covered(Reach reach, Collection<UUID> subjects, @Nullable LocalDate date) {
        if (reach.everything() || subjects.isEmpty()) {
            return Set.copyOf(subjects);
        }
        var covered = new HashSet<>(subjects);
        covered.retainAll(reach.own());
        if (!reach.viewpoints().isEmpty()) {
            covered.addAll(
                    jdbc.sql(
                                    """
                                    select subject from access_reach
                                    where subject = any(:subjects) and viewer = any(:viewpoints)
                                        and period @> :date
                                    """)
                            .param("subjects", subjects.toArray(UUID[]::new))
                            .param("viewpoints", reach.viewpoints().toArray(UUID[]::new))
                            .param("date", date == null ? reach.today() : date)
                            .query(UUID.class)
                            .list());
        }
        return covered;
    }

    /// The viewpoints from which each is seen: a live feed looks them up once for all its readers.
    public Map<Fact, Set<UUID>> viewpoints(Collection<Fact> facts) {
        var viewpoints = new HashMap<Fact, Set<UUID>>();
        jdbc.sql(
                        """
                        select distinct subject, date, viewer
                        from unnest(:subjects::uuid[], :dates::date[]) as fact(subject, date)
                            join access_reach using (subject)
                        where period @> date
                        """)
                .param("subjects", facts.stream().map(Fact::subject).toArray(UUID[]::new))
                .param(
                        "dates",
                        facts.stream().map(it -> it.date().toString()).toArray(String[]::new))
                .query(row -> {
                    var fact =
                            new Fact(
                                    row.getObject("subject", UUID.class),
                                    row.getObject("date", LocalDate.class));
                    viewpoints
                            .computeIfAbsent(fact, _ -> new HashSet<>())
                            .add(row.getObject("viewer", UUID.class));
                });
        return viewpoints;
    }
}
