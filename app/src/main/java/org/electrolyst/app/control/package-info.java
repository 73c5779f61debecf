/** Steering a run from another process: a Unix-domain socket that takes and answers lines of JSON. */
@NullMarked
package org.electrolyst.app.control;

import org.jspecify.annotations.NullMarked;
