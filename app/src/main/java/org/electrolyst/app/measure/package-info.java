/** Measuring by a plan: instruments, real or simulated, the run itself, and what is told of it. */
@NullMarked
package org.electrolyst.app.measure;

import org.jspecify.annotations.NullMarked;
