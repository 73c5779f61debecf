/** What a potentiostat can do, whoever made it. */
@NullMarked
package org.electrolyst.drivers.potentiostat;

import org.jspecify.annotations.NullMarked;
