/** The jobs of the laboratory: import, analyse, report; what the command line and the desktop both call. */
@NullMarked
package org.electrolyst.app.lab;

import org.jspecify.annotations.NullMarked;
