@NullMarked
package io.paceline.deal.terms;

import org.jspecify.annotations.NullMarked;
