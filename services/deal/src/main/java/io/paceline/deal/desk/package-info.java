/// Deals over HTTP: the commands, the list, one deal with its history, and sums.
@NullMarked
package io.paceline.deal.desk;

import org.jspecify.annotations.NullMarked;
