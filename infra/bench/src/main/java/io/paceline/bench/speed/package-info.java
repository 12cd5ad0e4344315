/// How fast the platform is, beside what the same machine does without it.
@NullMarked
package io.paceline.bench.speed;

import org.jspecify.annotations.NullMarked;
