/** What the arcs of a spectrum stand for. */
@NullMarked
package org.electrolyst.analysis.arcs;

import org.jspecify.annotations.NullMarked;
