/** Acquisition. */
@NullMarked
package org.electrolyst.app.architecture.crooked.acquisition;

import org.jspecify.annotations.NullMarked;
