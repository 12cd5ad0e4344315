@NullMarked
package io.paceline.platform.event;

import org.jspecify.annotations.NullMarked;
