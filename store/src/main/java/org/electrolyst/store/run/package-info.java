/** Runs, imported and measured, with their raw data and what is known of these. */
@NullMarked
package org.electrolyst.store.run;

import org.jspecify.annotations.NullMarked;
