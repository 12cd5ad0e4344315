@NullMarked
package io.paceline.system;

import org.jspecify.annotations.NullMarked;
