@NullMarked
package io.paceline.bench;

import org.jspecify.annotations.NullMarked;
