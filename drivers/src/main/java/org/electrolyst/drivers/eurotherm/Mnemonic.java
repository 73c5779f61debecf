package org.electrolyst.drivers.eurotherm;

/**
 * A parameter in EI-Bisynch.
 *
 * @param name two characters
 * @param decimals with which it is set
 */
record Mnemonic(String name, int decimals) {}
