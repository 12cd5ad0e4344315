/// The goals on which pay depends.
@NullMarked
package io.paceline.incentive.quota;

import org.jspecify.annotations.NullMarked;
