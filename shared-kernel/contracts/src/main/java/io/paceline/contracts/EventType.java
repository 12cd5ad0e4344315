package io.paceline.contracts;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Every type of event the platform sends. The wire name stands in the header `ce_type` and never
/// changes once released: a breaking change is a new type of the next major version.
public enum EventType {
    MEMBER_JOINED(Topic.MEMBER, "joined"),
    MEMBER_CHANGED(Topic.MEMBER, "changed"),
    MEMBER_MOVED(Topic.MEMBER, "moved"),
    MEMBER_LEFT(Topic.MEMBER, "left"),
    UNIT_CREATED(Topic.UNIT, "created"),
    UNIT_CHANGED(Topic.UNIT, "changed"),
    UNIT_CLOSED(Topic.UNIT, "closed"),
    CUSTOMER_CREATED(Topic.CUSTOMER, "created"),
    CUSTOMER_CHANGED(Topic.CUSTOMER, "changed"),
    PRODUCT_CREATED(Topic.PRODUCT, "created"),
    PRODUCT_CHANGED(Topic.PRODUCT, "changed"),
    PRODUCT_RETIRED(Topic.PRODUCT, "retired"),
    DEAL_OPENED(Topic.DEAL, "opened"),
    DEAL_CHANGED(Topic.DEAL, "changed"),
    DEAL_WON(Topic.DEAL, "won"),
    DEAL_LOST(Topic.DEAL, "lost"),
    DEAL_AMENDED(Topic.DEAL, "amended"),
    DEAL_CANCELLED(Topic.DEAL, "cancelled"),
    GOAL_ACTIVATED(Topic.GOAL, "activated"),
    GOAL_ADJUSTED(Topic.GOAL, "adjusted"),
    GOAL_CLOSED(Topic.GOAL, "closed"),
    ATTAINMENT_CHANGED(Topic.ATTAINMENT, "changed"),
    PLAN_ACTIVATED(Topic.PLAN, "activated"),
    COMMISSION_EARNED(Topic.COMMISSION, "earned"),
    COMMISSION_ADJUSTED(Topic.COMMISSION, "adjusted"),
    ACCESS_GRANTED(Topic.ACCESS, "granted"),
    ACCESS_REVOKED(Topic.ACCESS, "revoked"),
    ACCESS_SUSPENDED(Topic.ACCESS, "suspended"),
    ACCESS_RESTORED(Topic.ACCESS, "restored");

    private static final Map<String, EventType> BY_WIRE_NAME =
            Arrays.stream(values())
                    .collect(toUnmodifiableMap(EventType::wireName, Function.identity()));

    private final Topic topic;
    private final String wireName;

    EventType(Topic topic, String verb) {
        this.topic = topic;
        this.wireName = "paceline." + topic.aggregate() + "." + verb + ".v1";
    }

    /// The type with that wire name; empty for a foreign one.
    public static Optional<EventType> of(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    /// Such as `paceline.deal.won.v1`.
    public String wireName() {
        return wireName;
    }

    public Topic topic() {
        return topic;
    }

    /// Class path resource of the JSON Schema of this type's data.
    public String schemaResource() {
        return "/io/paceline/contracts/schemas/" + wireName + ".json";
    }

    /// Class path resource of a released example of this type's data.
    public String exampleResource() {
        return "/io/paceline/contracts/examples/" + wireName + ".json";
    }
}
