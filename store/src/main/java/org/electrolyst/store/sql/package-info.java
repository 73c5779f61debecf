/** Prepared statements on a JDBC connection, and rows read back with their types. */
@NullMarked
package org.electrolyst.store.sql;

import org.jspecify.annotations.NullMarked;
