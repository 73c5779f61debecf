/** Where everything is wired together. */
@NullMarked
package org.electrolyst.app.architecture.crooked.app;

import org.jspecify.annotations.NullMarked;
