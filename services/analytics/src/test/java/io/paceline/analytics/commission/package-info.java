@NullMarked
package io.paceline.analytics.commission;

import org.jspecify.annotations.NullMarked;
