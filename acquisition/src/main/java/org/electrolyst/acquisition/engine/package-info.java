/** Runs a plan from its first step to the safe state of every instrument, whichever way it ends. */
@NullMarked
package org.electrolyst.acquisition.engine;

import org.jspecify.annotations.NullMarked;
