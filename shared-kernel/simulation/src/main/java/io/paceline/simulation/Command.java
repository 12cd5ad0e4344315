package io.paceline.simulation;

/// Something that a person asks of the service. It is asked again until it succeeds, so it has to
/// be safe to repeat.
record Command(String name, Runnable work) {}
