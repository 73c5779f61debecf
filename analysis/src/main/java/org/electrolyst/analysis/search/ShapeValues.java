package org.electrolyst.analysis.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Values of everything that a shape may have.
 *
 * @param leadH inductance of the leads
 * @param ohmicOhm resistance in series
 * @param arcs fastest first
 * @param tail parameters of the tail
 */
record ShapeValues(double leadH, double ohmicOhm, List<ArcValues> arcs, TailValues tail) {
    /**
     * Parameters of a tail: Q and n, C, σ, or Z0 and τ.
     *
     * @param size the first
     * @param form the second, 0 where there is none
     */
    record TailValues(double size, double form) {}

    ShapeValues {
        arcs = List.copyOf(arcs);
    }

    ShapeValues withTail(TailValues other) {
        return new ShapeValues(leadH, ohmicOhm, arcs, other);
    }

    ShapeValues withLead(double henry) {
        return new ShapeValues(henry, ohmicOhm, arcs, tail);
    }

    ShapeValues withOhmic(double ohm) {
        return new ShapeValues(leadH, ohm, arcs, tail);
    }

    /** With one arc more, in the order of the time constants. */
    ShapeValues withArc(ArcValues arc) {
        List<ArcValues> more = new ArrayList<>(arcs);
        more.add(arc);
        more.sort(Comparator.comparingDouble(ArcValues::timeConstantS));
        return new ShapeValues(leadH, ohmicOhm, more, tail);
    }

    /** With arc {@code k} in two halves, whose time constants lie a factor {@code apart} from each other. */
    ShapeValues withArcSplit(int k, double apart) {
        ArcValues whole = arcs.get(k);
        List<ArcValues> less = new ArrayList<>(arcs);
        less.remove(k);
        double n = Math.min(1, whole.exponent() + 0.1);
        double half = whole.resistanceOhm() / 2;
        return new ShapeValues(leadH, ohmicOhm, less, tail)
                .withArc(new ArcValues(half, whole.timeConstantS() / Math.sqrt(apart), n))
                .withArc(new ArcValues(half, whole.timeConstantS() * Math.sqrt(apart), n));
    }

    /** With the arcs by rising time constant. */
    ShapeValues sorted() {
        List<ArcValues> byTime = new ArrayList<>(arcs);
        byTime.sort(Comparator.comparingDouble(ArcValues::timeConstantS));
        return new ShapeValues(leadH, ohmicOhm, byTime, tail);
    }

    /** Without the {@code count} slowest arcs; there must be as many. */
    ShapeValues withoutSlowest(int count) {
        return new ShapeValues(leadH, ohmicOhm, sorted().arcs.subList(0, arcs.size() - count), tail);
    }

    /** The {@code count} slowest arcs. */
    List<ArcValues> slowest(int count) {
        return sorted().arcs.subList(arcs.size() - count, arcs.size());
    }
}
