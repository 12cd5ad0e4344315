package io.paceline.platform.audit;

import io.paceline.contracts.EventType;
import io.paceline.contracts.Topic;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Right;
import io.paceline.platform.event.Change;
import io.paceline.platform.event.EventConsumer;
import io.paceline.platform.event.Outbox;
import io.paceline.platform.event.Publication;
import io.paceline.platform.event.ReceivedEvent;
import io.paceline.platform.web.Conflict;
import io.paceline.platform.web.NotFound;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A service of members, which changes them in each way that the log has to notice.
@SpringBootConfiguration
@EnableAutoConfiguration
class MembersApplication {

    record Member(String name, @Nullable String email, BigDecimal pay) {}

    record Note(String text, @Nullable String password) {}

    @RestController
    @RequestMapping("/api/sample")
    static class Members {

        static final Instant NOW = Instant.parse("2026-03-31T17:00:00Z");

        private final JdbcClient jdbc;
        private final Outbox outbox;
        private final AuditTrail trail;

        Members(JdbcClient jdbc, Outbox outbox, AuditTrail trail) {
            this.jdbc = jdbc;
            this.outbox = outbox;
            this.trail = trail;
            jdbc.sql("create table note (text text not null)").update();
        }

        /// Changes with an event.
        @PutMapping("/members/{id}/{revision}")
        @Permit(Right.KEEP_ROSTER)
        @Transactional
        public void change(
                @PathVariable UUID id, @PathVariable long revision, @RequestBody Member member) {
            outbox.append(event(id, revision, member));
            if (member.name().equals("refused")) {
                throw new Conflict("name-refused", "Write to boss@example.org about " + id);
            }
        }

        /// Changes without an event, and with an Idempotency-Key in its transaction.
        @PostMapping("/notes")
        @Permit(Right.KEEP_ROSTER)
        @Transactional
        public void note(@RequestBody Note note) {
            jdbc.sql("insert into note values (?)").params(note.text()).update();
        }

        /// Changes in no transaction at all.
        @PostMapping("/notes/loose")
        @Permit(Right.KEEP_ROSTER)
        void looseNote(@RequestBody Note note) {
            jdbc.sql("insert into note values (?)").params(note.text()).update();
        }

        /// Names what it does.
        @PostMapping("/notes/{id}/erasure")
        @Permit(Right.KEEP_ROSTER)
        @Transactional
        public void erase(@PathVariable String id) {
            jdbc.sql("delete from note where text = ?").params(id).update();
            trail.record("note.erased", AuditedObject.of("note", id), Map.of("text", id), null);
        }

        @GetMapping("/members/{id}")
        @Permit(Right.SEE_ROSTER)
        Member get(@PathVariable UUID id) {
            throw NotFound.of("member", id);
        }
    }

    static Publication event(UUID id, long revision, Object state) {
        return new Publication(
                EventType.MEMBER_CHANGED,
                id,
                revision,
                Members.NOW,
                Change.of("renamed", "name"),
                state);
    }

    /// Answers each unit by an event of its own, which nobody called for.
    @Bean
    EventConsumer echoUnits(Outbox outbox) {
        return new EventConsumer() {
            @Override
            public String name() {
                return "echo";
            }

            @Override
            public Set<Topic> topics() {
                return Set.of(Topic.UNIT);
            }

            @Override
            public void apply(List<ReceivedEvent> batch) {
                batch.forEach(it ->
                        outbox.append(
                                event(it.subject(), 1, new Member("echo", null, BigDecimal.ONE))));
            }
        };
    }
}
