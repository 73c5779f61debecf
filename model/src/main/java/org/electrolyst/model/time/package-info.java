/** Time and cancellation as collaborators. */
@NullMarked
package org.electrolyst.model.time;

import org.jspecify.annotations.NullMarked;
