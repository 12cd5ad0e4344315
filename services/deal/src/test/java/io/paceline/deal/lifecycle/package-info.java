@NullMarked
package io.paceline.deal.lifecycle;

import org.jspecify.annotations.NullMarked;
