package io.paceline.gateway.audit;

import io.paceline.gateway.issuer.IssuedTokens;
import io.paceline.gateway.issuer.TokenEndpoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException.Unauthorized;
import org.springframework.web.client.RestClient;

/// The team service's log of logins, called with a token of the gateway's own.
@Component
class AuditLog {

    private static final String SCOPE = "audit:write";
    private static final Duration MARGIN = Duration.ofSeconds(30);

    record Report(List<Entry> logins) {}

    record Entry(
            UUID id,
            Instant at,
            LoginEvent.Kind kind,
            @Nullable String subject,
            @Nullable String name,
            String client,
            @Nullable String address,
            @Nullable String reason) {}

    private final TokenEndpoint tokens;
    private final AuditSettings settings;
    private final Clock clock;
    private final RestClient team;
    private volatile @Nullable IssuedTokens token;

    AuditLog(
            TokenEndpoint tokens,
            AuditSettings settings,
            HttpComponentsClientHttpRequestFactory requests,
            Clock clock) {
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
        team =
                RestClient.builder()
                        .requestFactory(requests)
                        .baseUrl(settings.to().toString())
                        .build();
    }

    void take(List<LoginEvent> events) {
        try {
            team.post()
                    .uri("/api/team/logins")
                    .contentType(MediaType.APPLICATION_JSON)
                    .headers(headers -> headers.setBearerAuth(token().accessToken()))
                    .body(new Report(events.stream().map(this::entry).toList()))
                    .retrieve()
                    .toBodilessEntity();
        } catch (Unauthorized withdrawn) {
            token = null;
            throw withdrawn;
        }
    }

    private IssuedTokens token() {
        var known = token;
        if (known == null || known.accessExpiresAt().isBefore(clock.instant().plus(MARGIN))) {
            known = tokens.own(SCOPE);
            token = known;
        }
        return known;
    }

    private Entry entry(LoginEvent event) {
        return new Entry(
                event.id(),
                event.at(),
                event.kind(),
                event.subject(),
                event.name(),
                settings.client(),
                event.address(),
                event.reason());
    }
}
