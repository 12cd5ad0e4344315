/// The stages a deal passes.
@NullMarked
package io.paceline.deal.pipeline;

import org.jspecify.annotations.NullMarked;
