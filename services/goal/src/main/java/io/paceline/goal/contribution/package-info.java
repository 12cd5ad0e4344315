/// What a won deal adds to whom: pure functions of deal facts, hierarchy and measures.
@NullMarked
package io.paceline.goal.contribution;

import org.jspecify.annotations.NullMarked;
