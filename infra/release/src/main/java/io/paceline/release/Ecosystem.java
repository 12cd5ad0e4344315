package io.paceline.release;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;

/// Where libraries come from, and in which order their versions stand there.
enum Ecosystem {
    MAVEN("Maven", "maven"),
    NPM("npm", "npm");

    private final String osvName;
    private final String purlType;

    Ecosystem(String osvName, String purlType) {
        this.osvName = osvName;
        this.purlType = purlType;
    }

    /// @param name as advisories write it; a suffix such as `:https://…` names another repository
    static Optional<Ecosystem> ofAdvisory(String name) {
        return Arrays.stream(values())
                .filter(one -> name.equals(one.osvName) || name.startsWith(one.osvName + ":"))
                .findFirst();
    }

    static Optional<Ecosystem> ofPurl(String type) {
        return Arrays.stream(values()).filter(one -> type.equals(one.purlType)).findFirst();
    }

    /// Fails with [IllegalArgumentException] on what is no version there.
    Comparator<String> versionOrder() {
        return switch (this) {
            case MAVEN -> Comparator.comparing(ComparableVersion::new);
            case NPM -> Comparator.comparing(SemanticVersion::parse);
        };
    }
}
