package io.paceline.team.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of a roster: who sells, for whom, in which team of which region.
record RosterRow(Person person, String manager, String team, String region, Terms terms) {

    /// What the line tells of the person; what is absent stays as it is stored.
    record Person(
            String name,
            @Nullable String externalId,
            @Nullable String email,
            @Nullable LocalDate hiredOn) {}

    /// What holds for the whole file.
    ///
    /// @param company name of the root; the only one there is unless given
    /// @param from first day on which the roster holds
    record Terms(@Nullable String company, @Nullable LocalDate from) {}
}
