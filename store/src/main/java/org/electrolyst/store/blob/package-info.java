/** Numbers as bytes, and the hash that tells whether bytes have changed. */
@NullMarked
package org.electrolyst.store.blob;

import org.jspecify.annotations.NullMarked;
