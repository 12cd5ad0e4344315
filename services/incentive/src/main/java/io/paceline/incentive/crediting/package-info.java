/// What counts for whom, derived from won deals.
@NullMarked
package io.paceline.incentive.crediting;

import org.jspecify.annotations.NullMarked;
