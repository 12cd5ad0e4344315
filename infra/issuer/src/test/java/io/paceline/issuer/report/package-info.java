@NullMarked
package io.paceline.issuer.report;

import org.jspecify.annotations.NullMarked;
