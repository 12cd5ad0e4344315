@NullMarked
package io.paceline.release;

import org.jspecify.annotations.NullMarked;
