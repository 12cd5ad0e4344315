/// The months in which pay is posted, and their closing.
@NullMarked
package io.paceline.incentive.payperiod;

import org.jspecify.annotations.NullMarked;
