/** What a driver declares about itself: models, limits, line settings, sources and doubts. */
@NullMarked
package org.electrolyst.drivers.sheet;

import org.jspecify.annotations.NullMarked;
