package io.paceline.incentive.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.paceline.incentive.sql.Columns;
import io.paceline.platform.event.EventJson;
import io.paceline.platform.web.NotFound;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/// All plans with all their versions.
@org.springframework.stereotype.Component
public class Plans {

    private static final TypeReference<List<Component>> COMPONENTS = new TypeReference<>() {};

    private record Row(UUID planId, PlanVersion version) {}

    private final JdbcClient jdbc;

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<UUID, Plan> byId(Collection<UUID> planIds) {
        var ids = Columns.ids(planIds);
        var versions =
                jdbc
                        .sql(
                                "select * from plan_version where plan_id = any(:ids) order by version")
                        .param("ids", ids)
                        .query((row, _) ->
                                new Row(row.getObject("plan_id", UUID.class), version(row)))
                        .list()
                        .stream()
                        .collect(groupingBy(Row::planId));
        return jdbc
                .sql("select * from plan where id = any(:ids)")
                .param("ids", ids)
                .query((row, _) -> plan(row, versions))
                .list()
                .stream()
                .collect(toMap(Plan::id, plan -> plan));
    }

    /// A plan with all its versions.
    ///
    /// @throws NotFound for an unknown one
    public Plan get(UUID planId) {
        var plan = byId(List.of(planId)).get(planId);
        if (plan == null) {
            throw NotFound.of("plan", planId);
        }
        return plan;
    }

    /// Keeps others from changing the plan until the transaction ends.
    Plan getForChange(UUID planId) {
        jdbc.sql("select id from plan where id = :id for update")
                .param("id", planId)
                .query()
                .listOfRows();
        return get(planId);
    }

    /// The plan of a version, kept from change until the transaction ends.
    Plan ofVersionForChange(UUID versionId) {
        return jdbc.sql("select plan_id from plan_version where id = :id")
                .param("id", versionId)
                .query(UUID.class)
                .optional()
                .map(this::getForChange)
                .orElseThrow(() -> NotFound.of("plan version", versionId));
    }

    List<UUID> idsAfter(String name, int limit) {
        return jdbc.sql("select id from plan where name > :name order by name limit :limit")
                .param("name", name)
                .param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Adds the plan with its drafts, unless its name is taken.
    boolean add(Plan plan) {
        int added =
                jdbc.sql(
                                """
                                insert into plan (id, revision, name, currency, rounding_mode)
                                values (:id, :revision, :name, :currency, :roundingMode)
                                on conflict (name) do nothing
                                """)
                        .param("id", plan.id())
                        .param("revision", plan.revision())
                        .param("name", plan.name())
                        .param("currency", plan.currency().getCurrencyCode())
                        .param("roundingMode", plan.roundingMode().name())
                        .update();
        if (added == 1) {
            plan.versions().forEach(version -> put(plan.id(), version));
        }
        return added == 1;
    }

    /// Adds a draft or replaces it; the database refuses that for an active version.
    void put(UUID planId, PlanVersion version) {
        jdbc.sql(
                        """
                        insert into plan_version as held (id, plan_id, version, effective_from, components)
                        values (:id, :planId, :version, :effectiveFrom, :components::jsonb)
                        on conflict (plan_id, version) do update set revision = held.revision + 1,
                            effective_from = excluded.effective_from, components = excluded.components
                        """)
                .param("id", version.id())
                .param("planId", planId)
                .param("version", version.version())
                .param("effectiveFrom", version.effectiveFrom())
                .param("components", EventJson.MAPPER.writeValueAsString(version.components()))
                .update();
    }

    void activate(UUID planId, int version, UUID activationId, Instant at) {
        jdbc.sql(
                        """
                        update plan_version set activation_id = :activationId, activated_at = :at
                        where plan_id = :planId and version = :version
                        """)
                .param("planId", planId)
                .param("version", version)
                .param("activationId", activationId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void raiseRevision(UUID planId) {
        jdbc.sql("update plan set revision = revision + 1 where id = :id")
                .param("id", planId)
                .update();
    }

    private static Plan plan(ResultSet row, Map<UUID, List<Row>> versions) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Plan(
                id,
                row.getLong("revision"),
                row.getString("name"),
                Currency.getInstance(row.getString("currency")),
                RoundingMode.valueOf(row.getString("rounding_mode")),
                versions.getOrDefault(id, List.of()).stream().map(Row::version).toList());
    }

    private static PlanVersion version(ResultSet row) throws SQLException {
        return new PlanVersion(
                row.getObject("id", UUID.class),
                row.getLong("revision"),
                row.getInt("version"),
                row.getObject("effective_from", LocalDate.class),
                EventJson.MAPPER.readValue(row.getString("components"), COMPONENTS),
                instant(row.getObject("activated_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
