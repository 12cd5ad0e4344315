@NullMarked
package io.paceline.goal;

import org.jspecify.annotations.NullMarked;
