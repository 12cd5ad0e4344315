package io.paceline.goal.attainment;

import io.paceline.goal.calendar.DateRange;
import io.paceline.goal.contribution.DealFact;
import io.paceline.platform.event.EventJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDealFacts implements DealFacts {

    private final JdbcClient jdbc;

    JdbcDealFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<DealFact> store(Collection<DealFact> facts) {
        var changed =
                new HashSet<>(
                        jdbc.sql(
                                        """
                                        insert into deal_fact as held
                                            (id, revision, won_on, member_ids, product_ids, content)
                                        select id, revision, won_on, member_ids::uuid[], product_ids::uuid[], content
                                        from unnest(:ids::uuid[], :revisions::bigint[], :days::date[],
                                                :members::text[], :products::text[], :contents::jsonb[])
                                            as come(id, revision, won_on, member_ids, product_ids, content)
                                        order by id
                                        on conflict (id) do update
                                            set revision = excluded.revision, won_on = excluded.won_on,
                                                member_ids = excluded.member_ids,
                                                product_ids = excluded.product_ids, content = excluded.content
                                            where excluded.revision > held.revision
                                        returning id
                                        """)
                                .param("ids", facts.stream().map(DealFact::id).toArray(UUID[]::new))
                                .param(
                                        "revisions",
                                        facts.stream().map(DealFact::revision).toArray(Long[]::new))
                                .param("days", texts(facts, fact -> text(fact.wonOn())))
                                .param("members", texts(facts, fact -> array(fact.memberIds())))
                                .param("products", texts(facts, fact -> array(fact.productIds())))
                                .param("contents", texts(facts, JdbcDealFacts::json))
                                .query(UUID.class)
                                .list());
        return facts.stream().filter(fact -> changed.contains(fact.id())).toList();
    }

    @Override
    public void won(DateRange range, Consumer<List<DealFact>> reader) {
        var won =
                jdbc.sql("select * from deal_fact where won_on >= :from and won_on < :to")
                        .param("from", range.from())
                        .param("to", range.to());
        read(won, reader);
    }

    @Override
    public void wonWith(
            Set<UUID> memberIds, Set<UUID> productIds, Consumer<List<DealFact>> reader) {
        var won =
                jdbc.sql(
                                """
                                select * from deal_fact
                                where won_on is not null
                                    and (member_ids && :members::uuid[] or product_ids && :products::uuid[])
                                """)
                        .param("members", memberIds.toArray(UUID[]::new))
                        .param("products", productIds.toArray(UUID[]::new));
        read(won, reader);
    }

    /// Reads with a cursor: however many there are, one chunk is in memory.
    private static void read(JdbcClient.StatementSpec query, Consumer<List<DealFact>> reader) {
        var chunk = new ArrayList<DealFact>(CHUNK);
        try (Stream<DealFact> facts =
                query.withFetchSize(CHUNK).query(JdbcDealFacts::fact).stream()) {
            facts.forEach(fact -> {
                chunk.add(fact);
                if (chunk.size() == CHUNK) {
                    reader.accept(List.copyOf(chunk));
                    chunk.clear();
                }
            });
        }
        if (!chunk.isEmpty()) {
            reader.accept(chunk);
        }
    }

    private static DealFact fact(ResultSet row, @SuppressWarnings("unused") int number)
            throws SQLException {
        return new DealFact(
                row.getObject("id", UUID.class),
                row.getLong("revision"),
                row.getObject("won_on", LocalDate.class),
                EventJson.MAPPER.readValue(row.getString("content"), DealFact.Content.class));
    }

    private static String json(DealFact fact) {
        return EventJson.MAPPER.writeValueAsString(fact.content());
    }

    private static @Nullable String[] texts(
            Collection<DealFact> facts, Function<DealFact, @Nullable String> column) {
        return facts.stream().map(column).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : Objects.toString(day);
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
