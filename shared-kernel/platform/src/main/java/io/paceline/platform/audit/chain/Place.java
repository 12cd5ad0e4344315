package io.paceline.platform.audit.chain;

/// A place in the log.
///
/// @param era the time on one database cluster
/// @param transaction within an era they only grow
record Place(int era, long transaction, long number) {

    static final Place BEGINNING = new Place(0, 0, 0);
}
