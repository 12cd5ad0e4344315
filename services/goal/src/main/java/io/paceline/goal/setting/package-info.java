/// Goals in their tree: drafted, activated, adjusted, closed.
@NullMarked
package io.paceline.goal.setting;

import org.jspecify.annotations.NullMarked;
