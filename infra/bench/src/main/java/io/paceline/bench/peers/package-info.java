/// The product beside what others would have used in its place.
@NullMarked
package io.paceline.bench.peers;

import org.jspecify.annotations.NullMarked;
