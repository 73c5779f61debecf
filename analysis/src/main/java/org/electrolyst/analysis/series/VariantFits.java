package org.electrolyst.analysis.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.electrolyst.analysis.arcs.Relaxation;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.fit.CircuitFit;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.analysis.fit.FittedCircuit;
import org.electrolyst.analysis.search.CircuitVariants;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Fits the circuit that the program chose for a series: with the leads that all spectra together ask for, which show in few of
 * them but bias the fastest arc of all; and where a spectrum shows less than the others, the smaller circuit that it supports.
 * An arc has the same name in all of them.
 */
final class VariantFits {
    /** A smaller circuit must lower AICc by this: what a fit hardly needs may still keep other resistances from a bias. */
    private static final double FOR_LESS = 1;
    /** A circuit with an arc that has nothing to do with the one of the series must lower it by this to stay. */
    private static final double FOR_A_STRAY = 25;

    private static final String OHMIC = "R0";
    private static final double LARGEST_SHARE_OF_LEADS = 0.05;

    private final FitSettings settings;
    private final List<MeasuredSpectrum> spectra;
    private final Cancel cancel;

    VariantFits(FitSettings settings, List<MeasuredSpectrum> spectra, Cancel cancel) {
        this.settings = settings;
        this.spectra = List.copyOf(spectra);
        this.cancel = cancel;
    }

    /** A circuit with one fit for each spectrum. */
    private record Fits(Circuit circuit, List<FittedCircuit> all) {
        /** What the criterion makes of all; those that failed play no part. */
        double akaike() {
            return all.stream().mapToDouble(fit -> fit.aicc().orElse(0)).sum();
        }
    }

    /** One fit for each spectrum, in their order. */
    List<FittedCircuit> of(Circuit chosen) throws Cancelled {
        return smaller(withLeads(fastestFirst(fits(chosen))));
    }

    private Fits fits(Circuit circuit) throws Cancelled {
        return new Fits(circuit, new FitsApart(circuit, settings, spectra, cancel).all());
    }

    /** With the arcs in the order of their time constants, where those of unlike shape stand otherwise. */
    private Fits fastestFirst(Fits fits) throws Cancelled {
        List<Integer> order = IntStream.range(0, Relaxation.of(fits.circuit()).size())
                .boxed()
                .sorted(Comparator.comparingDouble(arc -> meanRank(fits, arc)))
                .toList();
        Circuit ordered = new CircuitVariants(fits.circuit()).withArcs(order);
        return ordered.toString().equals(fits.circuit().toString()) ? fits : fits(ordered);
    }

    private static double meanRank(Fits fits, int arc) {
        return fits.all().stream()
                .mapToInt(fit -> FitsApart.positions(fits.circuit(), fit).indexOf(arc))
                .filter(rank -> rank >= 0)
                .average()
                .orElse(arc);
    }

    private Fits withLeads(Fits chosen) throws Cancelled {
        CircuitVariants variants = new CircuitVariants(chosen.circuit());
        Fits best = chosen;
        for (Circuit variant : variants.ofLeads()) {
            CircuitFit fit = new CircuitFit(variant, settings);
            List<FittedCircuit> first = new ArrayList<>();
            for (int i = 0; i < spectra.size(); i++) {
                first.add(from(fit, i, variants, variant, chosen.all().get(i)));
            }
            Fits other = new Fits(variant, first);
            best = other.akaike() < best.akaike() ? other : best;
        }
        FitsApart apart = new FitsApart(best.circuit(), settings, spectra, cancel);
        return new Fits(best.circuit(), apart.improved(best.all()));
    }

    private List<FittedCircuit> smaller(Fits fits) throws Cancelled {
        CircuitVariants variants = new CircuitVariants(fits.circuit());
        StrayArcs strays = new StrayArcs(fits.circuit(), fits.all(), spectra);
        List<FittedCircuit> chosen = new ArrayList<>(fits.all());
        boolean[] replaced = new boolean[spectra.size()];
        boolean ohmicIsLeads = ohmicShare(fits) < LARGEST_SHARE_OF_LEADS;
        for (Circuit variant : variants.smaller()) {
            if (!ohmicIsLeads && variant.indexOf(OHMIC).isEmpty()) {
                continue;
            }
            CircuitFit fit = new CircuitFit(variant, settings);
            for (int i = 0; i < spectra.size(); i++) {
                FittedCircuit whole = fits.all().get(i);
                FittedCircuit other = from(fit, i, variants, variant, whole);
                double by = strays.isIn(fits.circuit(), whole, i) ? -FOR_A_STRAY : FOR_LESS;
                if (FitsApart.isBetter(other, whole, by)
                        && !strays.isIn(variant, other, i)
                        && (!replaced[i] || FitsApart.isBetter(other, chosen.get(i), 0))) {
                    chosen.set(i, other);
                    replaced[i] = true;
                }
            }
        }
        return chosen;
    }

    /** The median of the share of the ohmic resistance in the sum; more than that of leads is an arc above the window. */
    private static double ohmicShare(Fits fits) {
        OptionalInt ohmic = fits.circuit().indexOf(OHMIC);
        double[] shares = fits.all().stream()
                .filter(fit -> fit.aicc().isPresent() && ohmic.isPresent())
                .mapToDouble(fit -> fit.values().at(ohmic.getAsInt()) / sumOhm(fits.circuit(), fit))
                .sorted()
                .toArray();
        return shares.length == 0 ? 0 : shares[shares.length / 2];
    }

    private static double sumOhm(Circuit circuit, FittedCircuit fit) {
        return IntStream.range(0, fit.values().size())
                .filter(k -> circuit.parameters().get(k).name().startsWith("R"))
                .mapToDouble(fit.values()::at)
                .sum();
    }

    private FittedCircuit from(
            CircuitFit fit, int spectrum, CircuitVariants variants, Circuit variant, FittedCircuit start)
            throws Cancelled {
        MeasuredSpectrum measured = spectra.get(spectrum);
        return start.aicc().isEmpty()
                ? start
                : fit.fitFrom(
                        measured.data(),
                        measured.spectrum(),
                        variants.start(variant, start.values().toArray()),
                        cancel);
    }
}
