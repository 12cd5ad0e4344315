package io.paceline.team.login;

import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Right;
import io.paceline.team.login.Login.Kind;
import io.paceline.team.login.Login.Who;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Logins", description = "What login services report of their doors")
class LoginController {

    /// A login service keeps what is more for its next report.
    static final int MOST_AT_ONCE = 200;

    private final RecordLogins recordLogins;

    LoginController(RecordLogins recordLogins) {
        this.recordLogins = recordLogins;
    }

    @PostMapping("/api/team/logins")
    @Permit(Right.REPORT_LOGINS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Reports logins, failures and ends of sessions",
            description = "What was reported before, by its `id`, is passed over.")
    void report(@Valid @RequestBody Report body, Caller caller) {
        recordLogins.record(
                body.logins().stream().map(ReportedLogin::login).toList(), caller.client());
    }

    record Report(@NotEmpty @Size(max = MOST_AT_ONCE) List<@Valid ReportedLogin> logins) {}

    record ReportedLogin(
            @NotNull UUID id,
            @NotNull Instant at,
            @NotNull Kind kind,
            @Size(min = 1, max = 255) @Nullable String subject,
            @Size(min = 1, max = 200) @Nullable String name,
            @Size(max = 255) @Nullable String client,
            @Schema(description = "From where on the network") @Size(max = 100) @Nullable String address,
            @Size(max = 500) @Nullable String reason) {

        Login login() {
            return new Login(id, at, kind, new Who(subject, name, client, address), reason);
        }
    }
}
