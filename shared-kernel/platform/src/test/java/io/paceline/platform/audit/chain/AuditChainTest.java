package io.paceline.platform.audit.chain;

import static io.paceline.platform.audit.chain.Finding.Kind.BLOCK_CHANGED;
import static io.paceline.platform.audit.chain.Finding.Kind.BLOCK_REMOVED;
import static io.paceline.platform.audit.chain.Finding.Kind.CHAIN_BROKEN;
import static io.paceline.platform.audit.chain.Finding.Kind.ENTRY_ADDED;
import static io.paceline.platform.audit.chain.Finding.Kind.ENTRY_CHANGED;
import static io.paceline.platform.audit.chain.Finding.Kind.ENTRY_REMOVED;
import static io.paceline.platform.audit.chain.Finding.Kind.ENTRY_REORDERED;
import static io.paceline.platform.audit.chain.Finding.Kind.HEAD_CHANGED;
import static io.paceline.platform.audit.chain.Finding.Kind.HEAD_REMOVED;
import static io.paceline.platform.audit.chain.Finding.Kind.UNSEALED_TOO_LONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.platform.audit.AuditTrail;
import io.paceline.platform.audit.AuditedObject;
import io.paceline.platform.audit.Forgery;
import io.paceline.platform.audit.chain.Verification.KeptHead;
import io.paceline.testkit.IntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// Three blocks of three entries each; then whoever owns the database lays hands on them.
@IntegrationTest
@TestPropertySource(properties = "paceline.audit.seal-every=1h")
class AuditChainTest {

    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired AuditTrail trail;
    @Autowired SealEntries sealEntries;
    @Autowired Clock clock;

    @BeforeEach
    void seal_three_blocks() {
        Forgery.emptyLog(jdbc, transaction);
        for (int block = 0; block < 3; block++) {
            for (int entry = 0; entry < 3; entry++) {
                record("number " + (block * 3 + entry + 1));
            }
            sealEntries.seal();
        }
    }

    @Test
    void is_sound_when_nobody_touched_it() {
        var verification = verify();

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.sound()).isTrue();
        assertThat(verification.extent().blocks()).isEqualTo(3);
        assertThat(verification.extent().entries()).isEqualTo(9);
        assertThat(verification.head().block()).isEqualTo(3);
        assertThat(verification.firstBroken()).isNull();
        assertThat(verification.unsealed().entries()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "actor_kind = 'PERSON'",
                "actor = 'somebody'",
                "actor_name = 'Some Body'",
                "client = 'x'",
                "member_id = gen_random_uuid()",
                "address = '10.0.0.1'",
                "request = 'GET /'",
                "trace_id = 'x'",
                "action = 'x'",
                "object_type = 'x'",
                "object_id = 'x'",
                "revision = 1",
                "outcome = 'REFUSED'",
                "code = 'x'",
                "reason = 'x'",
                "times = 2",
                "before = '{}'",
                "before = null",
                "after = '{\"value\": \"number 5\"}'",
                "after = null",
            })
    void finds_a_changed_value(String change) {
        var changed = id(5);

        tamper("update audit_entry set " + change + " where number = 5");

        var verification = verify();
        assertThat(verification.sound()).isFalse();
        assertThat(verification.firstBroken()).isEqualTo(2);
        assertThat(verification.findings()).containsExactly(Finding.of(ENTRY_CHANGED, 2, changed));
    }

    @Test
    void finds_a_removed_entry() {
        var removed = id(4);

        tamper("delete from audit_entry where number = 4");

        assertThat(verify().findings()).containsExactly(Finding.of(ENTRY_REMOVED, 2, removed));
    }

    @Test
    void finds_swapped_entries() {
        var first = id(4);
        var second = id(6);

        tamper(
                """
                update audit_entry a set transaction_id = b.transaction_id from audit_entry b
                where (a.number, b.number) in ((4, 6), (6, 4))
                """);

        var verification = verify();
        assertThat(verification.findings())
                .containsExactlyInAnyOrder(
                        Finding.of(ENTRY_REORDERED, 2, first),
                        Finding.of(ENTRY_REORDERED, 2, second));
    }

    @Test
    void finds_an_entry_that_was_moved_to_another_block() {
        var moved = id(5);

        tamper(
                """
                update audit_entry set transaction_id =
                    (select transaction_id from audit_entry where number = 2)
                where number = 5
                """);

        assertThat(verify().findings())
                .containsExactlyInAnyOrder(
                        Finding.of(ENTRY_ADDED, 1, moved), Finding.of(ENTRY_REMOVED, 2, moved));
    }

    @Test
    void finds_an_entry_that_was_added_later() {
        tamper(copyOfFive("gen_random_uuid()"));

        var findings = verify().findings();
        assertThat(findings).extracting(Finding::kind).containsExactly(ENTRY_ADDED);
        assertThat(findings).extracting(Finding::block).containsExactly(2L);
    }

    @Test
    void finds_a_copied_entry() {
        tamper(copyOfFive("id"));

        assertThat(verify().findings()).containsExactly(Finding.of(ENTRY_ADDED, 2, id(5)));
    }

    @Test
    void finds_a_removed_block() {
        tamper("delete from audit_block where number = 2");

        assertThat(verify().findings())
                .containsExactly(Finding.of(BLOCK_REMOVED, 2, "The block is not there any more"));
    }

    @Test
    void finds_a_block_removed_with_its_entries_and_its_number_given_to_the_next() {
        tamper("delete from audit_entry where number between 4 and 6");
        tamper("delete from audit_block where number = 2");
        tamper("update audit_block set number = 2 where number = 3");

        assertThat(verify().findings())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(CHAIN_BROKEN, BLOCK_CHANGED);
    }

    @Test
    void finds_a_block_that_was_made_to_fit_a_changed_entry() {
        tamper("update audit_entry set reason = 'forged' where number = 5");
        reseal(2);

        var verification = verify();
        assertThat(verification.findings()).extracting(Finding::kind).containsExactly(CHAIN_BROKEN);
        assertThat(verification.firstBroken()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sealed_at = sealed_at + interval '1 second'",
                "after_number = after_number - 1",
                "last_number = last_number + 1",
                "ids[1] = gen_random_uuid()",
                "digests = sha256('x') || substr(digests, 33)",
                "hash = sha256('x')",
                "previous = sha256('x')",
            })
    void finds_a_changed_block(String change) {
        tamper("update audit_block set " + change + " where number = 2");

        var verification = verify();
        assertThat(verification.sound()).isFalse();
        assertThat(verification.findings()).extracting(Finding::kind).contains(BLOCK_CHANGED);
        assertThat(verification.firstBroken()).isEqualTo(2);
    }

    @Test
    void finds_a_cut_tail_by_a_head_that_was_kept() {
        var kept = verify().head();

        tamper("delete from audit_entry where number > 6");
        tamper("delete from audit_block where number > 2");

        assertThat(verify().sound()).isTrue();
        assertThat(verify(kept).findings()).extracting(Finding::kind).containsExactly(HEAD_REMOVED);
    }

    @Test
    void finds_a_chain_that_was_written_anew_by_a_head_that_was_kept() {
        var kept = verify().head();

        tamper("update audit_entry set reason = 'forged' where number = 2");
        reseal(1);
        reseal(2);
        reseal(3);

        assertThat(verify().sound()).isTrue();
        assertThat(verify(kept).findings()).extracting(Finding::kind).containsExactly(HEAD_CHANGED);
    }

    @Test
    void agrees_with_an_older_head_that_was_kept() {
        var kept = verify().head();
        record("later");
        sealEntries.seal();

        assertThat(verify(kept).sound()).isTrue();
    }

    @Test
    void tells_what_is_not_sealed_yet_and_objects_when_it_takes_too_long() {
        record("later");

        assertThat(verify().sound()).isTrue();
        assertThat(verify().unsealed().entries()).isEqualTo(1);
        assertThat(verifier(Duration.ofSeconds(-1)).verify(Optional.empty()).findings())
                .extracting(Finding::kind)
                .containsExactly(UNSEALED_TOO_LONG);
    }

    @Test
    void waits_for_a_transaction_that_began_before_and_ends_after() throws Exception {
        var written = new CountDownLatch(1);
        var sealed = new CountDownLatch(1);
        var slow =
                CompletableFuture.runAsync(() ->
                        transaction.executeWithoutResult(_ -> {
                            record("slow");
                            written.countDown();
                            await(sealed);
                        }));
        written.await();
        record("quick");

        sealEntries.seal();
        assertThat(verify().extent().entries()).isEqualTo(9);
        sealed.countDown();
        slow.get();
        sealEntries.seal();

        assertThat(verify().extent().entries()).isEqualTo(11);
        assertThat(verify().sound()).isTrue();
    }

    @Test
    void is_sealed_once_by_instances_that_run_at_the_same_time() throws Exception {
        var barrier = new CyclicBarrier(4);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var runs = new ArrayList<Future<?>>();
            for (int instance = 0; instance < 4; instance++) {
                var sealing = new SealEntries(jdbc, transaction, clock);
                runs.add(
                        threads.submit(() -> {
                            barrier.await();
                            for (int i = 0; i < 50; i++) {
                                record("busy");
                                sealing.seal();
                            }
                            return 0;
                        }));
            }
            for (var run : runs) {
                run.get();
            }
        }
        sealEntries.seal();

        var verification = verify();
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.extent().entries()).isEqualTo(9 + 200);
        assertThat(verification.unsealed().entries()).isZero();
    }

    @Test
    void makes_several_blocks_of_many_entries() {
        jdbc.sql(
                        """
                        insert into audit_entry (era, id, at, actor_kind, action, outcome)
                        select 1, gen_random_uuid(), now(), 'SYSTEM', 'many', 'SUCCEEDED'
                        from generate_series(1, 2 * :block + 1)
                        """)
                .param("block", SealEntries.LARGEST_BLOCK)
                .update();

        sealEntries.seal();

        var verification = verify();
        assertThat(verification.sound()).isTrue();
        assertThat(verification.extent().blocks()).isEqualTo(6);
        assertThat(verification.extent().entries())
                .isEqualTo(9 + 2 * SealEntries.LARGEST_BLOCK + 1);
    }

    @Test
    void goes_on_in_a_cluster_whose_transactions_count_from_the_beginning() {
        tamper("update audit_era set cluster = 42");
        tamper("update audit_entry set transaction_id = transaction_id + 1000000000");
        tamper(
                """
                update audit_block set last_transaction = last_transaction + 1000000000,
                    after_transaction = after_transaction + sign(after_transaction) * 1000000000
                """);
        reseal(1);
        reseal(2);
        reseal(3);

        sealEntries.afterPropertiesSet();
        record("in the new cluster");
        sealEntries.seal();

        assertThat(verify().findings()).isEmpty();
        assertThat(verify().extent().entries()).isEqualTo(10);
    }

    private void record(String value) {
        trail.record(
                "thing.changed",
                AuditedObject.of("thing", "7"),
                Map.of("value", "old"),
                Map.of("value", value));
    }

    private Verification verify() {
        return verifier(Duration.ofMinutes(15)).verify(Optional.empty());
    }

    private Verification verify(KeptHead kept) {
        return verifier(Duration.ofMinutes(15)).verify(Optional.of(kept));
    }

    private VerifyChain verifier(Duration longestUnsealed) {
        return new VerifyChain(new Blocks(jdbc), new LoggedEntries(jdbc), clock, longestUnsealed);
    }

    private UUID id(int number) {
        return jdbc.sql("select id from audit_entry where number = ?")
                .params(number)
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
    }

    private void tamper(String sql) {
        Forgery.tamper(jdbc, transaction, it -> it.sql(sql).update());
    }

    private static String copyOfFive(String id) {
        return """
        insert into audit_entry (era, transaction_id, id, at, actor_kind, action, object_type,
            object_id, outcome, before, after)
        select era, transaction_id, %s, at, actor_kind, action, object_type, object_id, outcome, before, after
        from audit_entry where number = 5
        """
                .formatted(id);
    }

    /// Computes a block as the sealing does, from what the log holds now.
    private void reseal(long number) {
        var blocks = new Blocks(jdbc);
        var old = blocks.after(number - 1).orElseThrow();
        var head = number == 1 ? Head.NONE : blocks.after(number - 2).orElseThrow().head();
        var entries =
                new LoggedEntries(jdbc)
                        .between(head.last(), old.last(), 100).stream()
                                .map(LoggedEntry::entry)
                                .toList();
        Forgery.tamper(
                jdbc,
                transaction,
                it -> {
                    it.sql("delete from audit_block where number = ?").params(number).update();
                    blocks.add(Block.of(head, old.last(), entries, old.seal().at()));
                });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
