package io.paceline.analytics.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@IntegrationTest
@TestPropertySource(properties = "paceline.visibility.leaderboard=TEAM")
class LeaderboardForTheTeamTest {

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
                    rosa  | 1 rosa 700.00 0.25, 2 ron 200.00
                    max   | 1 rosa 700.00 0.25, 2 ron 200.00 0.25
                    mia   | 1 mia 3400.00
                    dora  | 1 rosa 700.00 0.25, 2 ron 200.00 0.25
                    otto  | ''
                    """)
    void ranks_the_people_of_ones_unit_and_those_within_reach_among_each_other(
            String person, String expected) {
        assertThat(new Board(http.as(person)).seen()).isEqualTo(expected);
    }
}
