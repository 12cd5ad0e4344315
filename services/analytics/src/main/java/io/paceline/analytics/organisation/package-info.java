/// Where each member sits at every date: the region and unit that a sale counts for.
@NullMarked
package io.paceline.analytics.organisation;

import org.jspecify.annotations.NullMarked;
