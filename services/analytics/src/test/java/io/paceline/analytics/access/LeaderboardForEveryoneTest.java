package io.paceline.analytics.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class LeaderboardForEveryoneTest {

    private static boolean told;

    @Autowired TestEvents events;
    @Autowired TestHttp http;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void tell_what_happened() {
        if (!told) {
            told = true;
            Board.tell(events, http, jdbc);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            textBlock =
                    """
                    rosa  | 1 mia 3400.00, 2 rosa 700.00 0.25, 3 ron 200.00
                    max   | 1 mia 3400.00, 2 rosa 700.00 0.25, 3 ron 200.00 0.25
                    mia   | 1 mia 3400.00, 2 rosa 700.00, 3 ron 200.00
                    dora  | 1 mia 3400.00, 2 rosa 700.00 0.25, 3 ron 200.00 0.25
                    otto  | 1 mia 3400.00, 2 rosa 700.00, 3 ron 200.00
                    """)
    void shows_everybody_but_only_those_ratios_that_are_within_reach(
            String person, String expected) {
        assertThat(new Board(http.as(person)).seen()).isEqualTo(expected);
    }

    @Test
    void leaves_a_ratio_out_where_it_may_not_be_told() {
        assertThat(new Board(http.as("otto")).answer().text()).doesNotContain("ratio");
    }

    @Test
    void is_not_for_strangers() {
        assertThat(new Board(http.as("stranger")).answer().status()).isEqualTo(403);
        assertThat(new Board(http.asMachine("deal:read")).answer().status()).isEqualTo(403);
    }
}
