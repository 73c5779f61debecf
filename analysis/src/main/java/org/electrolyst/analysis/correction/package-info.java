/** Corrections of raw impedance for leads and fixture, made before anything is fitted; stored data stay as they are. */
@NullMarked
package org.electrolyst.analysis.correction;

import org.jspecify.annotations.NullMarked;
