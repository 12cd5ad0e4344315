/// What payees earn, as it happens.
@NullMarked
package io.paceline.analytics.commission;

import org.jspecify.annotations.NullMarked;
