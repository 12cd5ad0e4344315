/// Takes over a roster: a file of who sells, for whom, in which region.
@NullMarked
package io.paceline.team.roster;

import org.jspecify.annotations.NullMarked;
