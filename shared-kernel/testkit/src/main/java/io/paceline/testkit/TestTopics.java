package io.paceline.testkit;

import io.paceline.contracts.Topic;
import java.util.Arrays;

/// The topics of the platform, with few partitions, but more than one so that order across keys is
/// as free as in production.
final class TestTopics {

    static final int PARTITIONS = 3;

    private TestTopics() {}

    static String[] all() {
        return Arrays.stream(Topic.values()).map(Topic::topicName).toArray(String[]::new);
    }
}
