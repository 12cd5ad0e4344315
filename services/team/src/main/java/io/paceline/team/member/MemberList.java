package io.paceline.team.member;

import static java.util.Objects.requireNonNull;

import io.paceline.platform.web.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds the members of a list; the tree beneath a unit is walked as it is on the day asked for.
@Repository
class MemberList {

    private final JdbcClient jdbc;
    private final Members members;

    MemberList(JdbcClient jdbc, Members members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    /// One more than the page holds, by name.
    List<Member> find(MemberFilter filter, LocalDate today, PageRequest page) {
        var cursor = page.cursor();
        var ids =
                jdbc.sql(
                                """
                                with recursive beneath as (
                                    select :unitId::uuid as unit_id
                                    union
                                    select p.unit_id from beneath b join unit_parent p on p.parent_id = b.unit_id
                                    where p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
                                )
                                select m.id
                                from member m
                                left join placement p on p.member_id = m.id
                                    and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
                                where (:unitId::uuid is null or p.unit_id in (select unit_id from beneath))
                                    and (:managerId::uuid is null or p.manager_id = :managerId::uuid)
                                    and (:role::text is null or m.role = :role)
                                    and (:q::text is null or position(lower(:q) in lower(m.name)) > 0)
                                    and (:at::date is null
                                        or (m.hired_on is null or m.hired_on <= :at::date)
                                            and (m.left_on is null or m.left_on > :at::date))
                                    and (:afterId::uuid is null or (m.name, m.id) > (:afterName, :afterId::uuid))
                                order by m.name, m.id
                                limit :limit
                                """)
                        .param("unitId", filter.unitId())
                        .param("managerId", filter.managerId())
                        .param("role", filter.role() == null ? null : filter.role().name())
                        .param("q", filter.q())
                        .param("at", filter.at())
                        .param("day", filter.at() == null ? today : filter.at())
                        .param("afterName", cursor == null ? "" : cursor.string(0))
                        .param("afterId", cursor == null ? null : cursor.uuid(1))
                        .param("limit", page.fetchSize())
                        .query((row, _) -> requireNonNull(row.getObject("id", UUID.class)))
                        .list();
        return List.copyOf(members.get(ids).values());
    }
}
