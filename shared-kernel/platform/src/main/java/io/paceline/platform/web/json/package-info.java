/// How HTTP bodies are written and read: exact decimals, ISO dates, nothing unknown, nothing
/// missing.
@NullMarked
package io.paceline.platform.web.json;

import org.jspecify.annotations.NullMarked;
