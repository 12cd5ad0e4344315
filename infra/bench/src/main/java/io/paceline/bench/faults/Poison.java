package io.paceline.bench.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/// Messages that are no events, or bad ones, among those of the load. Each that nobody could ever
/// apply has to end among the dead letters of whoever should have applied it; one of them is
/// repaired and replayed, and has to count once.
record Poison(Map<String, Object> kafka, Letters letters, Tail tail, Told told) {

    Poison {
        kafka = Map.copyOf(kafka);
    }

    /// @param member who sells what the repaired event tells of
    void send(String member) {
        var broken = newSubject();
        var schema = newSubject();
        var date = newSubject();
        var overflow = newSubject();
        var stranger = newSubject();
        var endless = newSubject();
        send(broken, "{\"revision\": 1, \"deal\": ");
        send(schema, BadDeal.withoutFields());
        send(date, BadDeal.of(date, today().getYear() + "-02-31", member, "1.00"));
        send(overflow, BadDeal.of(overflow, today().toString(), member, "1e40"));
        send(endless, BadDeal.of(endless, today().toString(), member, "9".repeat(500)));
        // Its member may still come, so that it is kept, and counts for nobody until then.
        send(stranger, BadDeal.of(stranger, today().toString(), newSubject(), "77.00"));
        for (var subject : List.of(broken, schema, date, overflow, endless)) {
            letters.expect(subject).forEach(told::contradicts);
        }
        repair(broken, member);
    }

    private void repair(String subject, String member) {
        told.repaired(ToldDeal.won(subject, today(), BadDeal.PRICE, member));
        var payload = BadDeal.of(subject, today().toString(), member, BadDeal.PRICE);
        letters.repairAndReplay(subject, payload).forEach(told::contradicts);
    }

    private String newSubject() {
        var subject = UUID.randomUUID().toString();
        tail.ignore(subject);
        return subject;
    }

    private void send(String subject, String value) {
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
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.systemUTC());
    }
}
