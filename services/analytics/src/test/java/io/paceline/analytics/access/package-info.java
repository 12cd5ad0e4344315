/// Who sees which figures and which live changes.
@NullMarked
package io.paceline.analytics.access;

import org.jspecify.annotations.NullMarked;
