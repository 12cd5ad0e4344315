@NullMarked
package io.paceline.local.demo;

import org.jspecify.annotations.NullMarked;
