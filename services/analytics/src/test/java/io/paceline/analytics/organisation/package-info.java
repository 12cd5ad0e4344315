@NullMarked
package io.paceline.analytics.organisation;

import org.jspecify.annotations.NullMarked;
