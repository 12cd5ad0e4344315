package io.paceline.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.local.Folders;
import io.paceline.local.login.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The shipped roster and the demonstration's users have to agree.
class RosterNumbersTest {

    @Test
    void rosa_is_anna_snelling() throws IOException {
        assertThat(RosterNumbers.add(roster()))
                .contains("Anna Snelling,Dustin Brinkmann,Central," + Person.ROSA.employeeNumber());
    }

    @Test
    void max_is_dustin_brinkmann() throws IOException {
        assertThat(RosterNumbers.ofManagers(roster()))
                .containsEntry("Dustin Brinkmann", Person.MAX.employeeNumber());
    }

    @Test
    void everyone_has_a_number_of_their_own() throws IOException {
        var roster = roster();

        var numbered = RosterNumbers.add(roster);

        assertThat(numbered.getFirst()).isEqualTo(roster.getFirst() + ",external_id");
        assertThat(numbered.stream().map(line -> line.split(",", -1)[3]))
                .hasSize(roster.size())
                .doesNotHaveDuplicates();
        assertThat(RosterNumbers.ofManagers(roster).values()).hasSize(6).doesNotHaveDuplicates();
    }

    private static List<String> roster() throws IOException {
        var folder = Folders.repositoryHere().resolve("infra/local/demo");
        return Files.readAllLines(folder.resolve("sales_teams.csv"));
    }
}
