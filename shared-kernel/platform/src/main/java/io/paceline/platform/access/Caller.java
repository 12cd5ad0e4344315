package io.paceline.platform.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who calls, as the token proves it and team's hierarchy and grants complete it.
///
/// @param subject the issuer's name for the caller, stable
/// @param name for people to read
/// @param client the application by which the caller came; for a machine itself
/// @param member the member whom the person is, where team knows one
/// @param expiresAt when the token ends
public record Caller(
        Kind kind,
        String subject,
        String name,
        String client,
        @Nullable Membership member,
        List<Grant> grants,
        Set<String> scopes,
        Instant expiresAt) {

    public enum Kind {
        PERSON,
        MACHINE
    }

    /// Which member of team a person is.
    ///
    /// @param manages whether others report to the member, or a unit is headed by them
    public record Membership(UUID id, String name, boolean manages) {}

    public Caller {
        grants = List.copyOf(grants);
        scopes = Set.copyOf(scopes);
    }

    public boolean isMachine() {
        return kind == Kind.MACHINE;
    }

    public @Nullable UUID memberId() {
        return member == null ? null : member.id();
    }

    public Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        if (member != null) {
            roles.add(Role.MEMBER);
            if (member.manages()) {
                roles.add(Role.MANAGER);
            }
        }
        grants.forEach(grant -> roles.add(grant.role()));
        return roles;
    }
}
