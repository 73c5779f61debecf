/** Requests and their answers over one port: gaps, deadlines, and the return into step after an answer that did not come. */
@NullMarked
package org.electrolyst.drivers.exchange;

import org.jspecify.annotations.NullMarked;
