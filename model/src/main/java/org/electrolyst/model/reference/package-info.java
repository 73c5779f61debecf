/** Physical constants with their source. */
@NullMarked
package org.electrolyst.model.reference;

import org.jspecify.annotations.NullMarked;
