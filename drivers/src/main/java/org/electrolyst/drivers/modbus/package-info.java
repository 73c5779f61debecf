/** Modbus RTU registers of one or several units on a port. */
@NullMarked
package org.electrolyst.drivers.modbus;

import org.jspecify.annotations.NullMarked;
