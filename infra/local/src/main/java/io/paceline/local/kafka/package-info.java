@NullMarked
package io.paceline.local.kafka;

import org.jspecify.annotations.NullMarked;
