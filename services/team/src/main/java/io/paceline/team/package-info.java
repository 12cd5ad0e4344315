/// Who belongs to the sales organisation, where in it, and since when.
@NullMarked
package io.paceline.team;

import org.jspecify.annotations.NullMarked;
