package io.paceline.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryTest {

    @ParameterizedTest
    @CsvSource({
        "pkg:maven/org.slf4j/slf4j-api@2.0.18?type=jar, MAVEN, org.slf4j:slf4j-api, 2.0.18",
        "pkg:maven/a/b@1.0%2Bbuild,                     MAVEN, a:b,                 1.0+build",
        "pkg:maven/a/b@1.0+build#sub,                   MAVEN, a:b,                 1.0+build",
        "pkg:npm/%40ant-design/icons@6.3.4,             NPM,   @ant-design/icons,   6.3.4",
        "pkg:npm/react@19.3.1,                          NPM,   react,               19.3.1",
    })
    void is_read_from_a_package_url(String purl, Ecosystem ecosystem, String name, String version) {
        assertThat(Library.ofPurl(purl)).contains(new Library(ecosystem, name, version));
    }

    @Test
    void is_not_ours_in_another_ecosystem() {
        assertThat(Library.ofPurl("pkg:pypi/django@5.0")).isEmpty();
    }

    @Test
    void is_not_read_from_anything_else() {
        assertThatIllegalArgumentException().isThrownBy(() -> Library.ofPurl("react@19"));
    }
}
