@NullMarked
package io.paceline.platform.web.json;

import org.jspecify.annotations.NullMarked;
