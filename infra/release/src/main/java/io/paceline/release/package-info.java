/// What a release ships, and what is known against it.
///
/// The bills of materials (CycloneDX) are `target/bom/java.cdx.json`, written by the root's build,
/// and `target/bom/console.cdx.json`, written by [WriteConsoleBill]. [CheckAdvisories] compares
/// them with advisories in the OSV format.
@NullMarked
package io.paceline.release;

import org.jspecify.annotations.NullMarked;
