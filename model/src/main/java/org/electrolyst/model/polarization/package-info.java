/** Current, voltage and time of a direct-current measurement. */
@NullMarked
package org.electrolyst.model.polarization;

import org.jspecify.annotations.NullMarked;
