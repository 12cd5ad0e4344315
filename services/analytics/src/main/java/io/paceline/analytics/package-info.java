/// Live read models of everything that is sold, aimed at and earned, built from events alone.
@NullMarked
package io.paceline.analytics;

import org.jspecify.annotations.NullMarked;
