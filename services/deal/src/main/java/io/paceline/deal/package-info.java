/// Products, channels and deals, from the first contact to won or lost.
@NullMarked
package io.paceline.deal;

import org.jspecify.annotations.NullMarked;
