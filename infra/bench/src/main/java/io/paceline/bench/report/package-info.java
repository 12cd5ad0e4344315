@NullMarked
package io.paceline.bench.report;

import org.jspecify.annotations.NullMarked;
