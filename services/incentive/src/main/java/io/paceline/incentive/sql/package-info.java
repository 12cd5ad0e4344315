/// Sets as arrays for `unnest`.
@NullMarked
package io.paceline.incentive.sql;

import org.jspecify.annotations.NullMarked;
