/** What instruments give, point by point, and how well they measure. */
@NullMarked
package org.electrolyst.model.measurement;

import org.jspecify.annotations.NullMarked;
