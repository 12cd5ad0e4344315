@NullMarked
package io.paceline.incentive;

import org.jspecify.annotations.NullMarked;
