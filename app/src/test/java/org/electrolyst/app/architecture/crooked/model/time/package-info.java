/** Where the present may be asked for. */
@NullMarked
package org.electrolyst.app.architecture.crooked.model.time;

import org.jspecify.annotations.NullMarked;
