/// Values that hold from a date to a date, and trees made of them. Plain Java.
@NullMarked
package io.paceline.team.history;

import org.jspecify.annotations.NullMarked;
