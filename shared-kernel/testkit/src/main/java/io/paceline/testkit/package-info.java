/// Real parts for tests. [io.paceline.testkit.IntegrationTest] boots the application under test
/// against PostgreSQL and Kafka, embedded or in containers; [io.paceline.testkit.Randomly] runs a
/// rule against many seeded generators.
@NullMarked
package io.paceline.testkit;

import org.jspecify.annotations.NullMarked;
