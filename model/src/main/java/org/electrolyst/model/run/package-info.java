/** Runs: what was measured or imported, and its identity in the laboratory's memory. */
@NullMarked
package org.electrolyst.model.run;

import org.jspecify.annotations.NullMarked;
