/** Direct-current tests: electronic leaks, voltage windows, plating, ageing and retention. */
@NullMarked
package org.electrolyst.analysis.dc;

import org.jspecify.annotations.NullMarked;
