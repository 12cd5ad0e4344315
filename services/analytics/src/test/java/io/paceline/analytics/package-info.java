@NullMarked
package io.paceline.analytics;

import org.jspecify.annotations.NullMarked;
