package org.electrolyst.reports.axis;

import java.util.List;

/** Colours as 0xRRGGBB that people with any colour vision tell apart, and that differ in grey. */
public final class Palette {
    /** Axes, text and single lines. */
    public static final int INK = 0x222222;

    /** Grid lines. */
    public static final int GRID = 0xD9D9D9;

    /** Dark to light: viridis (S. van der Walt, N. Smith, 2015) without its pale end. */
    private static final List<Integer> SEQUENCE = List.of(0x440154, 0x3B528B, 0x21908C, 0x4DAF4A, 0xC9A800);

    /** Okabe and Ito, Color Universal Design (2008): blue, vermilion, black, purple, green. */
    private static final List<Integer> DISTINCT = List.of(0x0072B2, 0xD55E00, 0x000000, 0xCC79A7, 0x009E73);

    private Palette() {}

    /** Colour of member {@code index} of an ordered series. */
    public static int ordered(int index) {
        return SEQUENCE.get(index % SEQUENCE.size());
    }

    /** Colour of kind {@code index} of things without order. */
    public static int distinct(int index) {
        return DISTINCT.get(index % DISTINCT.size());
    }
}
