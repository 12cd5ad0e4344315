/// Opportunities taken over from other systems' files.
@NullMarked
package io.paceline.deal.intake;

import org.jspecify.annotations.NullMarked;
