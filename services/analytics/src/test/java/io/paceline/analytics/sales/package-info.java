@NullMarked
package io.paceline.analytics.sales;

import org.jspecify.annotations.NullMarked;
