/** Where SQL and JSON are at home. */
@NullMarked
package org.electrolyst.app.architecture.crooked.store;

import org.jspecify.annotations.NullMarked;
