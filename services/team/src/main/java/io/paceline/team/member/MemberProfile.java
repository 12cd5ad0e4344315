package io.paceline.team.member;

import io.paceline.contracts.member.MemberState.Role;
import org.jspecify.annotations.Nullable;

/// Who a member is.
///
/// @param externalId the number in the system that the roster comes from, unique
public record MemberProfile(
        @Nullable String externalId, String name, @Nullable String email, Role role) {}
