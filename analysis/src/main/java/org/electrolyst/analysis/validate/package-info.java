/** Whether a spectrum can be trusted: Kramers-Kronig and Z-HIT tests with a verdict in words. */
@NullMarked
package org.electrolyst.analysis.validate;

import org.jspecify.annotations.NullMarked;
