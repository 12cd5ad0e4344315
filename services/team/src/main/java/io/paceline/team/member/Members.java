package io.paceline.team.member;

import static java.util.Objects.requireNonNull;

import io.paceline.contracts.member.MemberState.Role;
import io.paceline.platform.web.Conflict;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.NotFound;
import io.paceline.team.history.Dated;
import io.paceline.team.history.History;
import io.paceline.team.unit.UnitMembers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All members with their placements.
@Repository
public class Members implements UnitMembers {

    private static final String SELECT =
            """
            select m.*, p.valid_from, p.valid_to, p.unit_id, p.manager_id
            from member m left join placement p on p.member_id = m.id
            """;

    private static final String ORDER = " order by m.name, m.id, p.valid_from";

    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<UUID, Member> all() {
        return jdbc.sql(SELECT + ORDER).query(Members::read);
    }

    Map<UUID, Member> get(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where m.id = any(:ids)" + ORDER)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Members::read);
    }

    Member get(UUID id) {
        var member = get(List.of(id)).get(id);
        if (member == null) {
            throw NotFound.of("member", id);
        }
        return member;
    }

    /// Refuses an external id that somebody has.
    void requireFree(@Nullable String externalId) {
        if (externalId != null
                && jdbc.sql("select exists (select from member where external_id = :externalId)")
                        .param("externalId", externalId)
                        .query(Boolean.class)
                        .single()) {
            throw new Conflict(
                    "external-id-taken",
                    "Another member has the external id " + externalId,
                    List.of(Fault.at("/externalId", "belongs to another member", externalId)));
        }
    }

    @Override
    public boolean exists(UUID memberId) {
        return jdbc.sql("select exists (select from member where id = :id)")
                .param("id", memberId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean anyIn(UUID unitId, LocalDate from) {
        return jdbc.sql(
                        """
                        select exists (select from placement
                            where unit_id = :unitId and (valid_to is null or valid_to > :from))
                        """)
                .param("unitId", unitId)
                .param("from", from)
                .query(Boolean.class)
                .single();
    }

    /// Stores new and changed members, in any order.
    public void save(Collection<Member> members) {
        if (!members.isEmpty()) {
            saveMembers(List.copyOf(members));
            savePlacements(members);
        }
    }

    private void saveMembers(List<Member> members) {
        jdbc.sql(
                        """
                        insert into member (id, revision, external_id, name, email, role, hired_on, left_on)
                        select * from unnest(:ids::uuid[], :revisions::bigint[], :externalIds::text[], :names::text[],
                            :emails::text[], :roles::text[], :hiredOns::date[], :leftOns::date[])
                        on conflict (id) do update set revision = excluded.revision,
                            external_id = excluded.external_id, name = excluded.name, email = excluded.email,
                            role = excluded.role, hired_on = excluded.hired_on, left_on = excluded.left_on
                        """)
                .param("ids", members.stream().map(Member::id).toArray(UUID[]::new))
                .param("revisions", members.stream().map(Member::revision).toArray(Long[]::new))
                .param(
                        "externalIds",
                        texts(members.stream().map(m -> m.profile().externalId()).toArray()))
                .param("names", texts(members.stream().map(Member::name).toArray()))
                .param("emails", texts(members.stream().map(m -> m.profile().email()).toArray()))
                .param("roles", texts(members.stream().map(m -> m.profile().role()).toArray()))
                .param(
                        "hiredOns",
                        texts(members.stream().map(m -> m.employment().hiredOn()).toArray()))
                .param(
                        "leftOns",
                        texts(members.stream().map(m -> m.employment().leftOn()).toArray()))
                .update();
    }

    private void savePlacements(Collection<Member> members) {
        var owners = new ArrayList<UUID>();
        var entries = new ArrayList<Dated<Placement>>();
        for (var member : members) {
            for (var entry : member.placements().entries()) {
                owners.add(member.id());
                entries.add(entry);
            }
        }
        jdbc.sql(
                        """
                        insert into placement (member_id, valid_from, valid_to, unit_id, manager_id)
                        select * from unnest(:owners::uuid[], :froms::date[], :tos::date[], :units::uuid[], :managers::uuid[])
                        on conflict (member_id, valid_from) do update set valid_to = excluded.valid_to
                        """)
                .param("owners", owners.toArray(UUID[]::new))
                .param("froms", texts(entries.stream().map(Dated::from).toArray()))
                .param("tos", texts(entries.stream().map(Dated::to).toArray()))
                .param(
                        "units",
                        entries.stream().map(it -> it.value().unitId()).toArray(UUID[]::new))
                .param(
                        "managers",
                        entries.stream().map(it -> it.value().managerId()).toArray(UUID[]::new))
                .update();
    }

    private static Map<UUID, Member> read(ResultSet rows) throws SQLException {
        var members = new LinkedHashMap<UUID, Member>();
        var entries = new ArrayList<Dated<Placement>>();
        while (rows.next()) {
            var id = requireNonNull(rows.getObject("id", UUID.class));
            if (!members.containsKey(id)) {
                entries.clear();
            }
            var unitId = rows.getObject("unit_id", UUID.class);
            if (unitId != null) {
                entries.add(placement(rows, unitId));
            }
            members.put(id, member(rows, id, new History<>(entries)));
        }
        return members;
    }

    private static Dated<Placement> placement(ResultSet row, UUID unitId) throws SQLException {
        return new Dated<>(
                requireNonNull(row.getObject("valid_from", LocalDate.class)),
                row.getObject("valid_to", LocalDate.class),
                new Placement(unitId, row.getObject("manager_id", UUID.class)));
    }

    private static Member member(ResultSet row, UUID id, History<Placement> placements)
            throws SQLException {
        var profile =
                new MemberProfile(
                        row.getString("external_id"),
                        row.getString("name"),
                        row.getString("email"),
                        Role.valueOf(row.getString("role")));
        var employment =
                new Employment(
                        row.getObject("hired_on", LocalDate.class),
                        row.getObject("left_on", LocalDate.class));
        return new Member(id, row.getLong("revision"), profile, employment, placements);
    }

    private static @Nullable String[] texts(@Nullable Object[] values) {
        var texts = new @Nullable String[values.length];
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            texts[i] = value == null ? null : value.toString();
        }
        return texts;
    }
}
