/** The program: where everything is wired together and started. */
@NullMarked
package org.electrolyst.app;

import org.jspecify.annotations.NullMarked;
