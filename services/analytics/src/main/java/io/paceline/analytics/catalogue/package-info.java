/// Names of what is sold and to whom, as the other services tell them.
@NullMarked
package io.paceline.analytics.catalogue;

import org.jspecify.annotations.NullMarked;
