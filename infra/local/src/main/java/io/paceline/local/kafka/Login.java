package io.paceline.local.kafka;

import java.util.Map;

/// A user of Kafka, as its clients prove who they are.
///
/// @param password has no quote in it, being one of ours
public record Login(String user, String password) {

    static final String MECHANISM = "SCRAM-SHA-512";
    static final String PROTOCOL = "SASL_PLAINTEXT";

    /// What any of Kafka's clients needs.
    public Map<String, String> settings() {
        return Map.of(
                "security.protocol", PROTOCOL,
                "sasl.mechanism", MECHANISM,
                "sasl.jaas.config", scram());
    }

    /// As a cluster gets to know its first user, who makes the others known.
    String formatArgument() {
        return "%s=[name=%s,password=%s]".formatted(MECHANISM, user, password);
    }

    String scram() {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required" + credentials();
    }

    /// For a node that logs in to its own controller, which takes this user and no other: the
    /// controller answers before it has read any user's credentials.
    String controllerPlain() {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required"
                + credentials().replace(";", " user_%s=\"%s\";".formatted(user, password));
    }

    private String credentials() {
        return " username=\"%s\" password=\"%s\";".formatted(user, password);
    }

    @Override
    public String toString() {
        return user;
    }
}
