/// What is counted, and for whom, apart from when and how much of it is wanted.
@NullMarked
package io.paceline.goal.measure;

import org.jspecify.annotations.NullMarked;
