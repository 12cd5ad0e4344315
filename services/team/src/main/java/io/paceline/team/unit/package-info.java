/// The organisation tree: companies, regions, teams, each with its place at every date.
@NullMarked
package io.paceline.team.unit;

import org.jspecify.annotations.NullMarked;
