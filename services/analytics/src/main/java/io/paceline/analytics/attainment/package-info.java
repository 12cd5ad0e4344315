/// How far each goal is.
@NullMarked
package io.paceline.analytics.attainment;

import org.jspecify.annotations.NullMarked;
