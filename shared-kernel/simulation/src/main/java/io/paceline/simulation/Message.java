package io.paceline.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.paceline.contracts.EventType;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// An event of another service, as its outbox holds it.
///
/// @param sent the `data` that is sent: what it should be, or poison
/// @param right the `data` as it should be, with which a person repairs poison
public record Message(EventType type, UUID subject, long revision, String sent, String right) {

    /// An event as it should be.
    ///
    /// @param state the aggregate as JSON
    public static Message of(EventType type, UUID subject, long revision, String state) {
        var data = data(type, revision, state);
        return new Message(type, subject, revision, data, data);
    }

    /// The same event with a state that no consumer can apply.
    public Message poisonedBy(String state) {
        return new Message(type, subject, revision, data(type, revision, state), right);
    }

    /// The same event cut off in the middle.
    public Message cutOff() {
        return new Message(type, subject, revision, right.substring(0, right.length() / 2), right);
    }

    public boolean isPoison() {
        return !sent.equals(right);
    }

    /// Not even a consumer that knows a later revision can pass it over.
    boolean isUnreadable() {
        return isPoison() && right.startsWith(sent);
    }

    private static String data(EventType type, long revision, String state) {
        return "{\"revision\":%d,\"change\":{\"reason\":\"simulated\",\"fields\":[]},\"%s\":%s}"
                .formatted(revision, type.topic().aggregate(), state);
    }

    String topic() {
        return type.topic().topicName();
    }

    ConsumerRecord<String, byte[]> at(int partition, long offset, Instant time) {
        var message =
                new ConsumerRecord<>(
                        topic(), partition, offset, subject.toString(), sent.getBytes(UTF_8));
        header(message, "ce_id", new UUID(subject.getMostSignificantBits(), revision).toString());
        header(message, "ce_type", type.wireName());
        header(message, "ce_subject", subject.toString());
        header(message, "ce_time", time.toString());
        return message;
    }

    private static void header(ConsumerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }
}
