@NullMarked
package io.paceline.deal;

import org.jspecify.annotations.NullMarked;
