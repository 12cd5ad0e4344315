package io.paceline.team.unit;

import static java.util.Objects.requireNonNull;

import io.paceline.contracts.unit.UnitState.Kind;
import io.paceline.team.history.Dated;
import io.paceline.team.history.History;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All units with their places. An organisation has hundreds of them, so the tree is read whole.
@Repository
public class Units {

    private final JdbcClient jdbc;

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Lets one transaction at a time change the organisation: two moves that are fine each may
    /// make a loop together.
    public void lockOrganisation() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('paceline.team.organisation'))")
                .query(_ -> {});
    }

    /// By id, in the order of their names.
    public Map<UUID, Unit> all() {
        return jdbc.sql(
                        """
                        select u.*, p.valid_from, p.valid_to, p.parent_id
                        from unit u join unit_parent p on p.unit_id = u.id
                        order by u.name, u.id, p.valid_from
                        """)
                .query(Units::read);
    }

    /// Stores new and changed units, in any order.
    public void save(Collection<Unit> units) {
        if (!units.isEmpty()) {
            saveUnits(List.copyOf(units));
            saveParents(units);
        }
    }

    private void saveUnits(List<Unit> units) {
        jdbc.sql(
                        """
                        insert into unit (id, revision, external_id, name, kind, head_id, closed_on)
                        select * from unnest(:ids::uuid[], :revisions::bigint[], :externalIds::text[], :names::text[],
                            :kinds::text[], :heads::uuid[], :closedOns::date[])
                        on conflict (id) do update set revision = excluded.revision,
                            external_id = excluded.external_id, name = excluded.name, kind = excluded.kind,
                            head_id = excluded.head_id, closed_on = excluded.closed_on
                        """)
                .param("ids", units.stream().map(Unit::id).toArray(UUID[]::new))
                .param("revisions", units.stream().map(Unit::revision).toArray(Long[]::new))
                .param(
                        "externalIds",
                        units.stream().map(u -> u.profile().externalId()).toArray(String[]::new))
                .param("names", units.stream().map(Unit::name).toArray(String[]::new))
                .param("kinds", units.stream().map(u -> u.kind().name()).toArray(String[]::new))
                .param("heads", units.stream().map(u -> u.profile().headId()).toArray(UUID[]::new))
                .param(
                        "closedOns",
                        units.stream().map(u -> text(u.closedOn())).toArray(String[]::new))
                .update();
    }

    private void saveParents(Collection<Unit> units) {
        var owners = new ArrayList<UUID>();
        var entries = new ArrayList<Dated<Optional<UUID>>>();
        for (var unit : units) {
            for (var entry : unit.parents().entries()) {
                owners.add(unit.id());
                entries.add(entry);
            }
        }
        jdbc.sql(
                        """
                        insert into unit_parent (unit_id, valid_from, valid_to, parent_id)
                        select * from unnest(:owners::uuid[], :froms::date[], :tos::date[], :parents::uuid[])
                        on conflict (unit_id, valid_from) do update
                        set valid_to = excluded.valid_to, parent_id = excluded.parent_id
                        """)
                .param("owners", owners.toArray(UUID[]::new))
                .param("froms", entries.stream().map(it -> text(it.from())).toArray(String[]::new))
                .param("tos", entries.stream().map(it -> text(it.to())).toArray(String[]::new))
                .param(
                        "parents",
                        entries.stream().map(it -> it.value().orElse(null)).toArray(UUID[]::new))
                .update();
    }

    private static Map<UUID, Unit> read(ResultSet rows) throws SQLException {
        var units = new LinkedHashMap<UUID, Unit>();
        var entries = new ArrayList<Dated<Optional<UUID>>>();
        while (rows.next()) {
            var id = requireNonNull(rows.getObject("id", UUID.class));
            if (!units.containsKey(id)) {
                entries.clear();
            }
            entries.add(
                    new Dated<>(
                            requireNonNull(rows.getObject("valid_from", LocalDate.class)),
                            rows.getObject("valid_to", LocalDate.class),
                            Optional.ofNullable(rows.getObject("parent_id", UUID.class))));
            units.put(id, unit(rows, id, new History<>(entries)));
        }
        return units;
    }

    private static Unit unit(ResultSet row, UUID id, History<Optional<UUID>> parents)
            throws SQLException {
        var profile =
                new UnitProfile(
                        row.getString("external_id"),
                        row.getString("name"),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("head_id", UUID.class));
        var closedOn = row.getObject("closed_on", LocalDate.class);
        return new Unit(id, row.getLong("revision"), profile, parents, closedOn);
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
