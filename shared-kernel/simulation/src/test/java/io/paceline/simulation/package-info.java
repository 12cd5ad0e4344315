@NullMarked
package io.paceline.simulation;

import org.jspecify.annotations.NullMarked;
