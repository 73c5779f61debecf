/** The one package of analysis that acquisition may use. */
@NullMarked
package org.electrolyst.app.architecture.crooked.analysis.polarization;

import org.jspecify.annotations.NullMarked;
