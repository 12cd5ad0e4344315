/// The fiscal calendar: years, quarters and months as half-open date ranges, and which are closed.
@NullMarked
package io.paceline.goal.calendar;

import org.jspecify.annotations.NullMarked;
