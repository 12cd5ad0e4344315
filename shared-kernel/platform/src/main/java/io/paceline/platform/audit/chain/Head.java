package io.paceline.platform.audit.chain;

/// The end of the chain.
///
/// @param last the last place that is sealed
record Head(long number, Digest hash, Place last) {

    static final Head NONE = new Head(0, Digest.NONE, Place.BEGINNING);
}
