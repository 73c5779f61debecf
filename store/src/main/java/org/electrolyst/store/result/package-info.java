/** Results as JSON, and their rows in the database. */
@NullMarked
package org.electrolyst.store.result;

import org.jspecify.annotations.NullMarked;
