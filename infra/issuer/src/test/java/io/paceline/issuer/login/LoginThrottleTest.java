package io.paceline.issuer.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.issuer.IssuerSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final LoginThrottle throttle =
            new LoginThrottle(
                    settings(
                            new IssuerSettings.Tries(
                                    5, 30, 50, PAUSE, Duration.ofMinutes(15), 100)),
                    clock);

    @Test
    void pauses_after_the_fifth_try_of_a_user_from_an_address() {
        tries(4, "rosa", "10.0.0.1");
        assertThat(throttle.begin("rosa", "10.0.0.1")).as("the fifth").isEmpty();

        assertThat(throttle.begin("rosa", "10.0.0.1")).hasValue(PAUSE);
        assertThat(throttle.begin("rosa", "10.0.0.2")).as("from elsewhere").isEmpty();
        assertThat(throttle.begin("otto", "10.0.0.1")).as("another user").isEmpty();
    }

    @Test
    void doubles_the_pause_with_each_try_after_it_up_to_a_quarter_of_an_hour() {
        tries(5, "rosa", "10.0.0.1");

        var pauses =
                IntStream.range(0, 7)
                        .mapToObj(_ -> {
                            now = now.plus(Duration.ofMinutes(15));
                            throttle.begin("rosa", "10.0.0.1");
                            return throttle.begin("rosa", "10.0.0.1").orElseThrow().toSeconds();
                        })
                        .toList();

        assertThat(pauses).containsExactly(60L, 120L, 240L, 480L, 900L, 900L, 900L);
    }

    @Test
    void does_not_lengthen_the_pause_by_tries_within_it() {
        tries(5, "rosa", "10.0.0.1");

        tries(50, "rosa", "10.0.0.1");

        assertThat(throttle.begin("rosa", "10.0.0.1")).hasValue(PAUSE);
    }

    @Test
    void starts_afresh_after_the_right_password() {
        tries(5, "rosa", "10.0.0.1");

        throttle.succeeded("rosa", "10.0.0.1");

        assertThat(throttle.begin("rosa", "10.0.0.1")).isEmpty();
    }

    @Test
    void pauses_an_address_that_tries_many_users() {
        IntStream.range(0, 30).forEach(user -> throttle.begin("user" + user, "10.0.0.1"));

        assertThat(throttle.begin("rosa", "10.0.0.1")).isPresent();
        assertThat(throttle.begin("rosa", "10.0.0.2")).isEmpty();
    }

    @Test
    void pauses_a_user_who_is_tried_from_many_addresses() {
        IntStream.range(0, 50).forEach(host -> throttle.begin("rosa", "10.0.1." + host));

        assertThat(throttle.begin("rosa", "10.0.0.1")).isPresent();
    }

    @Test
    void lets_right_passwords_never_pause_an_address() {
        for (int login = 0; login < 100; login++) {
            assertThat(throttle.begin("rosa", "10.0.0.1")).isEmpty();
            throttle.succeeded("rosa", "10.0.0.1");
        }
    }

    @Test
    void looks_at_five_of_a_hundred_tries_at_once() {
        var let = new AtomicInteger();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                threads.execute(() -> {
                    if (throttle.begin("rosa", "10.0.0.1").isEmpty()) {
                        let.incrementAndGet();
                    }
                });
            }
        }

        assertThat(let).hasValue(5);
    }

    private void tries(int times, String user, String address) {
        for (int i = 0; i < times; i++) {
            throttle.begin(user, address);
        }
    }

    private static IssuerSettings settings(IssuerSettings.Tries tries) {
        return new IssuerSettings(
                URI.create("http://127.0.0.1:8090"),
                "paceline",
                List.of(),
                List.of(),
                "",
                new IssuerSettings.Keys(Duration.ofDays(90), Duration.ofDays(1)),
                new IssuerSettings.Failures(
                        URI.create("http://127.0.0.1:1"), Duration.ofSeconds(2)),
                tries);
    }
}
