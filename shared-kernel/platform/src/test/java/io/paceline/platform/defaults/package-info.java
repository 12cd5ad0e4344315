@NullMarked
package io.paceline.platform.defaults;

import org.jspecify.annotations.NullMarked;
