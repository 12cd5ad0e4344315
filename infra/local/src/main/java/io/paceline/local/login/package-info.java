@NullMarked
package io.paceline.local.login;

import org.jspecify.annotations.NullMarked;
