package io.paceline.team.member;

import io.paceline.contracts.member.MemberState.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which members a list shows.
///
/// @param unitId placed in this unit or in one beneath it
/// @param managerId led by this member
/// @param q part of the name, in any case
/// @param at belongs to the organisation on this day; placements are judged on it, or today
record MemberFilter(
        @Nullable UUID unitId,
        @Nullable UUID managerId,
        @Nullable Role role,
        @Nullable String q,
        @Nullable LocalDate at) {}
