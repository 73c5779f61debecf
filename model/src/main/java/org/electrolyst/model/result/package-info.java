/** Results of an analysis, with uncertainties and flags; each is stored and printed as one JSON object. */
@NullMarked
package org.electrolyst.model.result;

import org.jspecify.annotations.NullMarked;
