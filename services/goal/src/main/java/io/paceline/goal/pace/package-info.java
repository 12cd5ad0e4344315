/// How far a goal should be by now, from the seasonality of history.
@NullMarked
package io.paceline.goal.pace;

import org.jspecify.annotations.NullMarked;
