/// Dividing a goal among owners or sub-periods so that the parts add up exactly.
@NullMarked
package io.paceline.goal.allocation;

import org.jspecify.annotations.NullMarked;
