package io.paceline.platform.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A granted role.
///
/// @param unitId the unit below which it holds; absent for the whole organisation
public record Grant(Role role, @Nullable UUID unitId) {

    public Grant {
        if (!role.isGranted()) {
            throw new IllegalArgumentException(role + " follows from the hierarchy");
        }
    }

    public static Grant everywhere(Role role) {
        return new Grant(role, null);
    }
}
