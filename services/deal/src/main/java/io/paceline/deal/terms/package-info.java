/// What a deal sells and who shares it: lines, splits and the arithmetic that divides one among the
/// other. Plain Java.
@NullMarked
package io.paceline.deal.terms;

import org.jspecify.annotations.NullMarked;
