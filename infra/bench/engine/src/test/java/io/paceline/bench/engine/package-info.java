@NullMarked
package io.paceline.bench.engine;

import org.jspecify.annotations.NullMarked;
