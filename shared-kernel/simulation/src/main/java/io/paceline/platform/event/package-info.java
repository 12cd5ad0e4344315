/// The listener of the platform over tables in memory. In its package, since none of its parts is
/// public.
@NullMarked
package io.paceline.platform.event;

import org.jspecify.annotations.NullMarked;
