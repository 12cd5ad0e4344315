/// The people of the sales organisation, with unit and manager at every date.
@NullMarked
package io.paceline.team.member;

import org.jspecify.annotations.NullMarked;
