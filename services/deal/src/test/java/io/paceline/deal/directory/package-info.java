@NullMarked
package io.paceline.deal.directory;

import org.jspecify.annotations.NullMarked;
