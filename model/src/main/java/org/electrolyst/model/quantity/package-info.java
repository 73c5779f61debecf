/** Physical quantities with units and uncertainties, read from and printed for people; SI inside. */
@NullMarked
package org.electrolyst.model.quantity;

import org.jspecify.annotations.NullMarked;
