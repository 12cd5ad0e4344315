package io.paceline.team.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "User", description = "Somebody who can log in")
record UserView(
        @Schema(description = "The issuer's stable name") String subject,
        @Nullable String name,
        boolean suspended,
        @Nullable SuspensionView suspension,
        @Schema(description = "Granted here or by configuration; others follow from the hierarchy")
                List<SeatView> roles,
        @Nullable Instant lastLoginAt) {

    @Schema(name = "Suspension")
    record SuspensionView(String by, Instant at, String reason) {}

    static UserView of(User user, List<SeatView> roles) {
        var suspension = user.suspension();
        return new UserView(
                user.subject(),
                user.profile().name(),
                suspension != null,
                suspension == null
                        ? null
                        : new SuspensionView(suspension.by(), suspension.at(), suspension.reason()),
                roles,
                user.profile().lastLoginAt());
    }
}
