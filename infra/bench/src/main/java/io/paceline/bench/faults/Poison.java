package io.paceline.bench.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.paceline.local.Folders;
import io.paceline.local.process.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/// Messages that are no events, or bad ones, among those of the load: each has to end among the
/// dead letters of whoever should have applied it.
record Poison(Folders folders, Map<String, Object> kafka, Api operator, Tail tail, Told told) {

    private static final String EXAMPLE =
            "shared-kernel/contracts/src/main/resources/io/paceline/contracts/examples/"
                    + "paceline.deal.won.v1.json";
    private static final int PATIENCE_S = 90;

    Poison {
        kafka = Map.copyOf(kafka);
    }

    void send() {
        var bad =
                List.of(
                        "{\"revision\": 1, \"deal\": ",
                        "{\"revision\": 1, \"change\": {\"reason\": \"x\", \"fields\": []},"
                                + " \"deal\": {}}",
                        "no event at all");
        for (var value : bad) {
            send(UUID.randomUUID().toString(), value);
        }
        var overflow = UUID.randomUUID().toString();
        send(
                overflow,
                example()
                        .replaceAll("\"id\": \"[^\"]*\"", "\"id\": \"" + overflow + "\"")
                        .replaceAll("\"unitPrice\": \"[^\"]*\"", "\"unitPrice\": \"1e40\"")
                        .replaceAll("\"amount\": \"[^\"]*\"", "\"amount\": \"1e40\""));
    }

    private void send(String subject, String value) {
        tail.ignore(subject);
        var message = new ProducerRecord<>("paceline.deal.v1", subject, value);
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        "paceline.deal.won.v1",
                        "ce_subject",
                        subject,
                        "ce_time",
                        Clock.systemUTC().instant().toString())
                .forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        try (var producer =
                new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer())) {
            producer.send(message).get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        for (var service : List.of("goal", "incentive")) {
            if (!isDead(service, subject)) {
                told.contradicts(
                        "%s has no dead letter of %s: %s".formatted(service, subject, value));
            }
        }
    }

    private boolean isDead(String service, String subject) {
        long deadline = System.nanoTime() + PATIENCE_S * 1_000_000_000L;
        while (System.nanoTime() < deadline) {
            if (operator.all("/api/%s/dead-letters".formatted(service)).stream()
                    .anyMatch(letter -> letter.toString().contains(subject))) {
                return true;
            }
            Pause.millis(250);
        }
        return false;
    }

    private String example() {
        try {
            return Files.readString(folders.repository().resolve(EXAMPLE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
