/// How far each goal is, derived from deal facts and kept up to date by exact differences.
@NullMarked
package io.paceline.goal.attainment;

import org.jspecify.annotations.NullMarked;
