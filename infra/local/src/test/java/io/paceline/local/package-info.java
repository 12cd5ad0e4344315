@NullMarked
package io.paceline.local;

import org.jspecify.annotations.NullMarked;
