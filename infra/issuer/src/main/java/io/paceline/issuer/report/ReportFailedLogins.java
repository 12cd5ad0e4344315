package io.paceline.issuer.report;

import io.paceline.issuer.IssuerSettings;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// Delivers failed logins to the audit log, oldest first; what was not taken is sent again, more
/// and more seldom. Its ids make a second delivery harmless.
@Component
class ReportFailedLogins {

    static final int AT_MOST = 200;
    private static final int LONGEST_SKIP = 30;
    private static final Set<Integer> REFUSALS = Set.of(400, 422);
    private static final System.Logger LOG = System.getLogger(ReportFailedLogins.class.getName());

    record Report(List<Entry> logins) {}

    record Entry(
            UUID id,
            Instant at,
            String kind,
            @Nullable String subject,
            String client,
            String address,
            String reason) {}

    private final FailedLogins logins;
    private final OwnToken token;
    private final Clock clock;
    private final RestClient team;
    private int failures;
    private int skip;

    ReportFailedLogins(FailedLogins logins, OwnToken token, IssuerSettings settings, Clock clock) {
        this.logins = logins;
        this.token = token;
        this.clock = clock;
        var requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build());
        requests.setReadTimeout(Duration.ofSeconds(5));
        team =
                RestClient.builder()
                        .requestFactory(requests)
                        .baseUrl(settings.failures().to().toString())
                        .build();
    }

    @Scheduled(fixedDelayString = "${paceline.issuer.failures.every:2s}")
    void deliver() {
        if (skip > 0) {
            skip--;
            return;
        }
        try {
            while (deliverOldest() == AT_MOST) {
                failures = 0;
            }
            failures = 0;
        } catch (RestClientException notTaken) {
            failures++;
            skip = Math.min(LONGEST_SKIP, 1 << Math.min(failures, 10));
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Failed logins wait for the team service: {0}",
                    notTaken.getClass().getSimpleName());
        }
    }

    private int deliverOldest() {
        var waiting = logins.oldest(AT_MOST);
        if (!waiting.isEmpty()) {
            try {
                deliver(waiting);
            } catch (HttpClientErrorException refused) {
                requireRefusal(refused);
                waiting.forEach(this::deliverAlone);
            }
            logins.remove(waiting);
        }
        return waiting.size();
    }

    /// One that is never taken stops no other.
    private void deliverAlone(FailedLogin login) {
        try {
            deliver(List.of(login));
        } catch (HttpClientErrorException refused) {
            requireRefusal(refused);
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The audit log refuses failed login {0} of {1}: {2}",
                    login.id(),
                    login.at(),
                    refused.getStatusCode());
        }
    }

    /// Any other answer may be a better one later.
    private static void requireRefusal(HttpClientErrorException answer) {
        if (!REFUSALS.contains(answer.getStatusCode().value())) {
            throw answer;
        }
    }

    private void deliver(List<FailedLogin> failed) {
        team.post()
                .uri("/api/team/logins")
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> headers.setBearerAuth(token.at(clock.instant())))
                .body(new Report(failed.stream().map(ReportFailedLogins::entry).toList()))
                .retrieve()
                .toBodilessEntity();
    }

    private static Entry entry(FailedLogin login) {
        return new Entry(
                login.id(),
                login.at(),
                "FAILURE",
                login.subject(),
                OwnToken.CLIENT,
                login.address(),
                login.reason());
    }
}
