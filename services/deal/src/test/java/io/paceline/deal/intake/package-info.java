@NullMarked
package io.paceline.deal.intake;

import org.jspecify.annotations.NullMarked;
