/** The tables of the database, their version, and how a file is brought to it. */
@NullMarked
package org.electrolyst.store.schema;

import org.jspecify.annotations.NullMarked;
