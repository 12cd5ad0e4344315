package io.paceline.platform.approval;

import io.paceline.platform.access.Caller;
import io.paceline.platform.approval.ApprovalRequest.Involved;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who has changed which object since it was last approved.
final class Contributions {

    private final JdbcClient jdbc;

    Contributions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String kind, UUID objectId, Caller caller) {
        jdbc.sql(
                        """
                        insert into approval_contribution (kind, object_id, subject, member_id)
                        values (:kind, :objectId, :subject, :member) on conflict do nothing
                        """)
                .param("kind", kind)
                .param("objectId", objectId)
                .param("subject", caller.subject())
                .param("member", caller.memberId())
                .update();
    }

    /// Those who have contributed, and others besides.
    Involved with(Set<String> others, String kind, UUID objectId) {
        var subjects = new HashSet<>(others);
        var members = new HashSet<UUID>();
        jdbc.sql(
                        """
                        select subject, member_id from approval_contribution
                        where kind = :kind and object_id = :objectId
                        """)
                .param("kind", kind)
                .param("objectId", objectId)
                .query(row -> {
                    subjects.add(row.getString("subject"));
                    var member = row.getObject("member_id", UUID.class);
                    if (member != null) {
                        members.add(member);
                    }
                });
        return new Involved(subjects, members);
    }

    /// What comes from now on is judged on its own.
    void forget(String kind, UUID objectId) {
        jdbc.sql("delete from approval_contribution where kind = :kind and object_id = :objectId")
                .param("kind", kind)
                .param("objectId", objectId)
                .update();
    }
}
