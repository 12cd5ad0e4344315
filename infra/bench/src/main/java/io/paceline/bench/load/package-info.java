/// Load that does not slow down when the platform does, and what is recorded of it.
@NullMarked
package io.paceline.bench.load;

import org.jspecify.annotations.NullMarked;
