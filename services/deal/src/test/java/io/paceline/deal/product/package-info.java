@NullMarked
package io.paceline.deal.product;

import org.jspecify.annotations.NullMarked;
