/// Members, units and products as the other services tell them, effective-dated.
@NullMarked
package io.paceline.goal.organisation;

import org.jspecify.annotations.NullMarked;
