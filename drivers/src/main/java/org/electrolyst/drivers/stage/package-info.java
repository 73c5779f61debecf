/** What a temperature stage can do, whoever made it. */
@NullMarked
package org.electrolyst.drivers.stage;

import org.jspecify.annotations.NullMarked;
