/// Money that people agree upon, beside what deals pay.
@NullMarked
package io.paceline.incentive.adjustment;

import org.jspecify.annotations.NullMarked;
