/// The catalogue of events: which types exist, on which topic, and the values that several states
/// share.
@NullMarked
package io.paceline.contracts;

import org.jspecify.annotations.NullMarked;
