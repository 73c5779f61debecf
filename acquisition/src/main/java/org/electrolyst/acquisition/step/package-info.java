/** Carries out the steps of a plan on connected instruments, one file for each kind. */
@NullMarked
package org.electrolyst.acquisition.step;

import org.jspecify.annotations.NullMarked;
