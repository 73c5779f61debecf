package org.electrolyst.analysis.circuit;

import java.util.List;
import java.util.Map;

/** A part of a circuit as Boukamp's notation has it: without names. */
sealed interface BoukampPart {
    /**
     * An element.
     *
     * @param element its kind
     * @param stated values, by position among the names of the kind
     */
    record One(BoukampElement element, Map<Integer, Stated> stated) implements BoukampPart {
        String symbol() {
            return element.element().symbol();
        }
    }

    /** {@code [..]}, or the whole; at least two parts, none of them in series itself. */
    record InSeries(List<BoukampPart> parts) implements BoukampPart {}

    /** {@code (..)}; at least two parts. */
    record InParallel(List<BoukampPart> parts) implements BoukampPart {}

    /**
     * A value in braces.
     *
     * @param value in the convention of the notation
     * @param fixed whether a fit shall hold it
     * @param place in the code, from 0
     */
    record Stated(double value, boolean fixed, int place) {}
}
