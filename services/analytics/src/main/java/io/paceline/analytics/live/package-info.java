/// Changes on their way to open dashboards: recorded with the read models, pushed when they commit.
@NullMarked
package io.paceline.analytics.live;

import org.jspecify.annotations.NullMarked;
