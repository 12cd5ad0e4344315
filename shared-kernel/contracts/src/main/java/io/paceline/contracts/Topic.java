package io.paceline.contracts;

import java.util.Arrays;
import java.util.Optional;

/// A Kafka topic: one per aggregate and major version, keyed by the aggregate's id.
public enum Topic {
    MEMBER("member"),
    UNIT("unit"),
    CUSTOMER("customer"),
    PRODUCT("product"),
    DEAL("deal"),
    GOAL("goal"),
    ATTAINMENT("attainment"),
    PLAN("plan"),
    COMMISSION("commission"),
    ACCESS("access");

    private final String aggregate;

    Topic(String aggregate) {
        this.aggregate = aggregate;
    }

    public static Optional<Topic> of(String topicName) {
        return Arrays.stream(values()).filter(it -> it.topicName().equals(topicName)).findFirst();
    }

    /// The name on the broker, such as `paceline.deal.v1`.
    public String topicName() {
        return "paceline." + aggregate + ".v1";
    }

    /// The property of an event's data that holds the aggregate's whole public state.
    public String aggregate() {
        return aggregate;
    }
}
