@NullMarked
package io.paceline.bench.faults;

import org.jspecify.annotations.NullMarked;
