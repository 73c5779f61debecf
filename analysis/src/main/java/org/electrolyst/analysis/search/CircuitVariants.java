package org.electrolyst.analysis.search;

import java.util.ArrayList;
import java.util.List;
import org.electrolyst.analysis.arcs.Relaxation;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.CircuitParameter;

/**
 * Circuits beside the one that was chosen for a series. The leads in front of a cell, an inductance and an ohmic resistance,
 * show in few of its spectra but bias the fastest arc of all; and the fastest arcs leave the window first, where an ohmic
 * resistance takes their place. Arcs keep their names in all of them.
 */
public final class CircuitVariants {
    private static final double START_LEAD_H = 1e-7;
    private static final double START_LEADS = 0.01;
    private static final String LEAD = "L0";
    private static final String OHMIC = "R0";

    private final Circuit circuit;
    private final boolean hasLead;
    private final boolean hasOhmic;
    private final List<String> arcs = new ArrayList<>();
    private final List<String> rest = new ArrayList<>();

    /** Variants of a circuit that {@link CircuitSearch} chose. */
    public CircuitVariants(Circuit circuit) {
        this.circuit = circuit;
        hasLead = circuit.indexOf(LEAD).isPresent();
        hasOhmic = circuit.indexOf(OHMIC).isPresent();
        String[] codes = circuit.toString().split("-", -1);
        for (int k = 0; k < codes.length; k++) {
            if (Relaxation.of(circuit.seriesParts().get(k)).isPresent()) {
                arcs.add(codes[k]);
            } else if (!codes[k].equals(LEAD) && !codes[k].equals(OHMIC)) {
                rest.add(codes[k]);
            }
        }
    }

    /** With other leads: none, an inductance, a resistance, both. */
    public List<Circuit> ofLeads() {
        List<Circuit> variants = new ArrayList<>();
        for (boolean lead : List.of(false, true)) {
            for (boolean ohmic : List.of(false, true)) {
                add(variants, lead, ohmic, 0);
            }
        }
        return variants;
    }

    /** What a spectrum supports that does not show everything: with leads left out, or the fastest arcs without a shape. */
    public List<Circuit> smaller() {
        List<Circuit> variants = new ArrayList<>();
        for (boolean lead : hasLead ? List.of(false, true) : List.of(false)) {
            if (!arcs.isEmpty()) {
                add(variants, lead, false, 0);
            }
            for (int dropped = hasOhmic ? 0 : 1; dropped <= arcs.size(); dropped++) {
                add(variants, lead, true, dropped);
            }
        }
        return variants;
    }

    /** With its arcs in this order, from 0, and numbered anew. */
    public Circuit withArcs(List<Integer> order) {
        List<String> parts = new ArrayList<>();
        if (hasLead) {
            parts.add(LEAD);
        }
        if (hasOhmic) {
            parts.add(OHMIC);
        }
        for (int k = 0; k < order.size(); k++) {
            parts.add(arcs.get(order.get(k)).replaceAll("\\d+", Integer.toString(k + 1)));
        }
        parts.addAll(rest);
        return Circuit.parse(String.join("-", parts));
    }

    private void add(List<Circuit> variants, boolean lead, boolean ohmic, int dropped) {
        List<String> parts = new ArrayList<>();
        if (lead) {
            parts.add(LEAD);
        }
        if (ohmic) {
            parts.add(OHMIC);
        }
        parts.addAll(arcs.subList(dropped, arcs.size()));
        parts.addAll(rest);
        String code = String.join("-", parts);
        if (!parts.isEmpty() && !code.equals(circuit.toString())) {
            variants.add(Circuit.parse(code));
        }
    }

    /** Start values for a variant from values of the circuit: an ohmic resistance takes over the arcs that are gone. */
    public double[] start(Circuit variant, double[] values) {
        double lost = 0;
        double sum = 0;
        for (int k = 0; k < values.length; k++) {
            String name = circuit.parameters().get(k).name();
            if (name.startsWith("R")) {
                sum += values[k];
                lost += variant.indexOf(name).isEmpty() ? values[k] : 0;
            }
        }
        List<CircuitParameter> parameters = variant.parameters();
        double[] start = new double[parameters.size()];
        for (int k = 0; k < start.length; k++) {
            String name = parameters.get(k).name();
            double own = circuit.indexOf(name).isPresent()
                    ? values[circuit.indexOf(name).getAsInt()]
                    : name.equals(LEAD) ? START_LEAD_H : START_LEADS * sum;
            start[k] = name.equals(OHMIC) ? own + lost : own;
        }
        return start;
    }
}
