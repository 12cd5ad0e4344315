/// What is sold, and its price from which day on.
@NullMarked
package io.paceline.deal.product;

import org.jspecify.annotations.NullMarked;
