package org.electrolyst.drivers.ika;

/**
 * A number of the NAMUR commands.
 *
 * @param query what asks for it, such as {@code IN_PV_2}
 * @param set what sets it, such as {@code OUT_SP_1}; empty if nothing does
 * @param channel the digit that ends the answer
 */
record NamurVariable(String query, String set, char channel) {}
