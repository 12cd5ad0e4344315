package io.paceline.platform.approval;

import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Right;
import io.paceline.platform.web.Conflict;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// A service of things whose names take two people.
@SpringBootConfiguration
@EnableAutoConfiguration
class NamesApplication {

    static final String KIND = "naming";

    record Naming(String name, @Nullable UUID concerns, @Nullable LocalDate on) {}

    record Named(String name) {}

    static class GiveName implements ApprovedAction {

        private final AtomicReference<Runnable> whileRunning = new AtomicReference<>(() -> {});
        private final JdbcClient jdbc;

        GiveName(JdbcClient jdbc) {
            this.jdbc = jdbc;
            jdbc.sql("create table thing (id uuid primary key, revision int, name text, times int)")
                    .update();
        }

        void whileRunning(Runnable action) {
            whileRunning.set(action);
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Right propose() {
            return Right.KEEP_GOALS;
        }

        @Override
        public Right approve() {
            return Right.APPROVE_GOAL_ADJUSTMENT;
        }

        @Override
        public long revision(UUID id) {
            return jdbc.sql("select revision from thing where id = ?")
                    .param(id)
                    .query(Long.class)
                    .single();
        }

        @Override
        public void check(ApprovalRequest request) {
            if (request.payload(Named.class).name().equals("impossible")) {
                throw new Conflict("name-impossible", "No thing can have this name");
            }
        }

        @Override
        public void carryOut(ApprovalRequest request, Caller approver) {
            jdbc.sql("update thing set name = ?, times = times + 1 where id = ?")
                    .params(request.payload(Named.class).name(), request.objectId())
                    .update();
            whileRunning.get().run();
        }
    }

    @RestController
    static class Things {

        private final JdbcClient jdbc;
        private final Approvals approvals;

        Things(JdbcClient jdbc, Approvals approvals) {
            this.jdbc = jdbc;
            this.approvals = approvals;
        }

        UUID add() {
            var id = UUID.randomUUID();
            jdbc.sql("insert into thing values (?, 1, 'nameless', 0)").param(id).update();
            return id;
        }

        String nameOf(UUID id) {
            return jdbc.sql("select name from thing where id = ?")
                    .param(id)
                    .query(String.class)
                    .single();
        }

        int timesNamed(UUID id) {
            return jdbc.sql("select times from thing where id = ?")
                    .param(id)
                    .query(Integer.class)
                    .single();
        }

        @PostMapping("/api/sample/things/{id}/naming")
        @Permit(Right.KEEP_GOALS)
        @Transactional
        public ResponseEntity<ApprovalView> name(
                @PathVariable UUID id, @RequestBody Naming naming) {
            var named = new Named(naming.name());
            var proposal =
                    Proposal.of(KIND, id, "Call it " + naming.name(), named)
                            .showing(new Named(nameOf(id)), named);
            var concerns = naming.concerns();
            return approvals.accepted(
                    approvals.propose(
                            concerns == null
                                    ? proposal
                                    : proposal.concerning(concerns, naming.on())));
        }

        @PostMapping("/api/sample/things/{id}/edit")
        @Permit(Right.KEEP_GOALS)
        @Transactional
        public void edit(@PathVariable UUID id) {
            jdbc.sql("update thing set revision = revision + 1 where id = ?").param(id).update();
            approvals.contributed(KIND, id);
        }

        @PostMapping("/api/sample/things/{id}/remark")
        @Permit(Right.KEEP_GOALS)
        @Transactional
        public void remark(@PathVariable UUID id) {
            approvals.contributed(KIND, id);
        }
    }

    @Bean
    GiveName giveName(JdbcClient jdbc) {
        return new GiveName(jdbc);
    }
}
