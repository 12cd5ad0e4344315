@NullMarked
package io.paceline.platform.web;

import org.jspecify.annotations.NullMarked;
