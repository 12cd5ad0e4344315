package io.paceline.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.platform.event.DeadLetter.Status;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What holds for dead letters and positions wherever they are kept.
abstract class StoresContract {

    static final Instant NOON = Instant.parse("2017-08-15T12:00:00Z");

    /// Each test has a consumer of its own.
    final String consumer = "c" + UUID.randomUUID();

    final UUID subject = UUID.randomUUID();

    abstract DeadLetters letters();

    abstract Positions positions();

    abstract PlatformTransactionManager transactions();

    @Test
    void a_letter_is_kept_once_for_each_place() {
        add(letter(7, 2));
        add(letter(7, 2));
        add(letter(8, 2));

        assertThat(waiting()).isEqualTo(2);
    }

    @Test
    void a_letter_is_superseded_by_a_later_revision_only() {
        var letter = letter(7, 2);
        add(letter);

        supersede(2);
        assertThat(found(letter).status()).isEqualTo(Status.WAITING);

        supersede(3);
        assertThat(found(letter).status()).isEqualTo(Status.SUPERSEDED);
    }

    @Test
    void a_letter_that_is_settled_stays_as_it_is() {
        var letter = letter(7, 2);
        add(letter);
        inTransaction(() -> letters().settle(letter.id(), Status.REPLAYED));

        supersede(3);

        assertThat(found(letter).status()).isEqualTo(Status.REPLAYED);
        assertThat(found(letter).version()).isEqualTo(letter.version() + 1);
    }

    @Test
    void a_repair_changes_the_payload_and_the_version() {
        var letter = letter(7, 2);
        add(letter);

        inTransaction(() -> letters().repair(letter.id(), "{}"));

        assertThat(found(letter).payload()).isEqualTo("{}");
        assertThat(found(letter).version()).isEqualTo(letter.version() + 1);
        assertThat(found(letter).source()).isEqualTo(letter.source());
    }

    @Test
    void a_position_never_goes_back() {
        keep(5, NOON);
        keep(4, NOON.plusSeconds(1));
        assertThat(positions().earliest(consumer)).isEqualTo(NOON);

        keep(5, NOON.plusSeconds(2));
        assertThat(positions().earliest(consumer)).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void nobody_knows_how_fresh_an_unknown_consumer_is() {
        assertThat(positions().earliest(consumer)).isNull();
    }

    private void keep(long next, Instant upTo) {
        var partition = new TopicPartition("paceline.unit.v1", 0);
        positions().keep(consumer, List.of(new Position(partition, next, upTo, 0)));
    }

    private void add(DeadLetter letter) {
        inTransaction(() -> letters().add(List.of(letter)));
    }

    private void supersede(long revision) {
        inTransaction(() -> letters().supersede(consumer, List.of(event(revision))));
    }

    private long waiting() {
        return letters().list(new DeadLetterQuery(consumer, Status.WAITING, null, 10)).size();
    }

    private DeadLetter found(DeadLetter letter) {
        return Objects.requireNonNull(letters().find(letter.id()).orElse(null));
    }

    private DeadLetter letter(long offset, long revision) {
        var message =
                new ConsumerRecord<>(
                        "paceline.unit.v1", 0, offset, subject.toString(), new byte[] {'{'});
        var failure = new IllegalStateException("broken");
        return DeadLetter.of(consumer, message, event(revision), failure);
    }

    private ReceivedEvent event(long revision) {
        var data = EventJson.MAPPER.createObjectNode();
        return new ReceivedEvent(
                EventType.UNIT_CHANGED, UUID.randomUUID(), subject, revision, NOON, data, "");
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions()).executeWithoutResult(_ -> work.run());
    }
}
