/// The life of a deal: open, then won or lost; a won deal may be amended or cancelled. Each status
/// is a type that offers only the steps allowed from it. The use cases here keep each revision.
@NullMarked
package io.paceline.deal.lifecycle;

import org.jspecify.annotations.NullMarked;
