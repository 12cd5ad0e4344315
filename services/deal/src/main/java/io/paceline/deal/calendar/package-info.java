/// Which day it is in the business.
@NullMarked
package io.paceline.deal.calendar;

import org.jspecify.annotations.NullMarked;
