/// What was sold: by month, product, channel, region and sector, and by whom.
@NullMarked
package io.paceline.analytics.sales;

import org.jspecify.annotations.NullMarked;
