/** Words that people write, and what they may have meant. */
@NullMarked
package org.electrolyst.model.words;

import org.jspecify.annotations.NullMarked;
