@NullMarked
package io.paceline.analytics.live;

import org.jspecify.annotations.NullMarked;
