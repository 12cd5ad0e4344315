@NullMarked
package io.paceline.deal.desk;

import org.jspecify.annotations.NullMarked;
