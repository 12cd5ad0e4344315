/// What pricing costs, without database, network or framework.
@NullMarked
package io.paceline.bench.engine;

import org.jspecify.annotations.NullMarked;
