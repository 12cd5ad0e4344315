/// Who sees and keeps which goals.
@NullMarked
package io.paceline.goal.access;

import org.jspecify.annotations.NullMarked;
