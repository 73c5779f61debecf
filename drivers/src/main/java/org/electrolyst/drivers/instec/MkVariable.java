package org.electrolyst.drivers.instec;

/**
 * A number of the controller.
 *
 * @param field where it is in the answer to {@code TEMP:RTIN?}, counted from the model's name
 * @param set what sets it, with {@code %s} in the place of the number; empty if nothing does
 */
record MkVariable(int field, String set) {}
