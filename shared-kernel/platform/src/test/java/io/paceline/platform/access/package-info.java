@NullMarked
package io.paceline.platform.access;

import org.jspecify.annotations.NullMarked;
