@NullMarked
package io.paceline.bench.load;

import org.jspecify.annotations.NullMarked;
