@NullMarked
package io.paceline.platform.login;

import org.jspecify.annotations.NullMarked;
