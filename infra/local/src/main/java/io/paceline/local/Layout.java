package io.paceline.local;

/// Whether Kafka and Connect run inside the launcher's JVM, which takes less memory, or as
/// processes of their own, which can be killed one by one.
public enum Layout {
    TOGETHER,
    APART
}
