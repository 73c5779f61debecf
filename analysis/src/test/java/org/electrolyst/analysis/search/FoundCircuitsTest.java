package org.electrolyst.analysis.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import org.electrolyst.analysis.SharedData;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.circuit.Complex;
import org.electrolyst.fixtures.circuit.Elements;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often the program finds circuit and start values by itself, and what it finds in measured spectra. */
class FoundCircuitsTest {
    @Test
    void findsCircuitAndResistancesOfTheSharedBenchmark() {
        List<double[]> truth = SharedData.rows("bench-200/truth.csv");
        int step = Cases.count(5, 1);
        int tried = 0;
        int found = 0;
        for (int k = 0; k < truth.size(); k += step) {
            double[] row = truth.get(k);
            FitResult result =
                    fit(SharedData.spectrum(String.format(Locale.ROOT, "bench-200/sp_%03.0f.csv", row[0]), 0, 1, 2));
            tried++;
            found += isNear(result, "R0", row[1]) && isNear(result, "R1", row[2]) && isNear(result, "R2", row[5])
                    ? 1
                    : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo((int) Math.ceil(0.97 * tried));
    }

    private static boolean isNear(FitResult result, String name, double truth) {
        return result.parameter(name)
                .map(p -> Math.abs(p.value() / truth - 1) < 0.05)
                .orElse(false);
    }

    /** Circuits of all families, made by code that shares nothing with the analysis: at least 85 % are named exactly. */
    @Test
    void namesRandomCircuitsOfAllFamilies() {
        int circuits = Cases.count(24, 400);
        List<String> wrong = new ArrayList<>();
        for (int k = 0; k < circuits; k++) {
            RandomCell cell = new RandomCell(new SplittableRandom(4100 + k), k);
            ImpedanceSpectrum measured = SimulatedSpectra.noisy(
                    SimulatedSpectra.exact(SimulatedSpectra.frequencies(1e6, 0.1, 8), cell::impedance),
                    0.003,
                    new Noise(k),
                    "found");
            String found = fit(measured).circuit();
            if (!found.equals(cell.code)) {
                wrong.add(k + ": " + cell.code + " taken for " + found);
            }
        }
        assertThat(wrong).hasSizeLessThanOrEqualTo(circuits * 15 / 100);
    }

    /** Arcs a decade and a half apart or more, each of like size, before a tail that takes over after them. */
    private static final class RandomCell {
        private static final List<String> TAILS = List.of("", "CPE", "W", "Wo", "Ws", "CPE");

        private final String code;
        private final DoubleFunction<Complex> impedance;

        RandomCell(SplittableRandom random, int k) {
            int arcs = 1 + k % 3;
            String tail = TAILS.get(k / 3 % TAILS.size());
            boolean capacitors = k % 4 == 0;
            boolean lead = k % 5 == 0;
            StringBuilder text = new StringBuilder(lead ? "L0-R0" : "R0");
            List<DoubleFunction<Complex>> parts = new ArrayList<>();
            double scale = Math.pow(10, random.nextDouble(lead ? 0.5 : 1.5, lead ? 1 : 4));
            double ohmic = scale * random.nextDouble(0.3, 1);
            parts.add(w -> Elements.resistor(ohmic));
            if (lead) {
                double henry = scale * random.nextDouble(1e-7, 3e-7);
                parts.add(w -> Elements.inductor(Complex.jOmega(w), henry));
            }
            double tau = Math.pow(10, random.nextDouble(-5.3, -5));
            for (int arc = 1; arc <= arcs; arc++) {
                double ohm = scale * random.nextDouble(1, 3);
                double n = capacitors ? 1 : random.nextDouble(0.8, 0.93);
                double q = Math.pow(tau, n) / ohm;
                parts.add(w -> Elements.parallel(Elements.resistor(ohm), Elements.cpe(Complex.jOmega(w), q, n)));
                text.append("-p(R")
                        .append(arc)
                        .append(capacitors ? ",C" : ",CPE")
                        .append(arc)
                        .append(')');
                tau *= Math.pow(10, random.nextDouble(1.5, 1.8));
            }
            addTail(tail, tau, scale * arcs, random, parts);
            if (!tail.isEmpty()) {
                text.append('-').append(tail).append(tail.equals("CPE") ? arcs + 1 : 1);
            }
            code = text.toString();
            impedance = w -> Elements.series(parts.stream().map(p -> p.apply(w)).toArray(Complex[]::new));
        }

        private static void addTail(
                String tail, double tau, double ohm, SplittableRandom random, List<DoubleFunction<Complex>> parts) {
            double n = random.nextDouble(0.8, 0.95);
            double q = Math.pow(tau, n) / ohm;
            double sigma = ohm / Math.sqrt(2 * tau) / 5;
            double slow = Math.max(20 * tau, 0.1);
            switch (tail) {
                case "CPE" -> parts.add(w -> Elements.cpe(Complex.jOmega(w), q, n));
                case "W" -> parts.add(w -> Elements.warburg(Complex.jOmega(w), sigma));
                case "Wo" -> parts.add(w -> Elements.warburgOpen(Complex.jOmega(w), 2 * ohm, slow));
                case "Ws" -> parts.add(w -> Elements.warburgShort(Complex.jOmega(w), 2 * ohm, slow));
                default -> {}
            }
        }

        Complex impedance(double omega) {
            return impedance.apply(omega);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Circuit1_EIS_1", "Circuit1_EIS_2", "Circuit2_EIS_1"})
    void prefersACapacitorInBoxesThatHoldOne(String name) {
        FitResult result = fit(SharedData.spectrum("impedance.py/" + name + ".z", 0, 4, 5));
        assertThat(result.circuit()).endsWith("R0-p(R1,C1)");
    }

    /** Two arcs of 592 ± 231 Ω and 866 ± 225 Ω have the sum 1456 Ω; a circuit of one arc and an ohmic part says the same. */
    @Test
    void findsTheTotalOfTheArgyrodite() {
        FitResult result = fit(SharedData.spectrum("hybrid-drt/PEIS_LPSCl_IonBlocking_-25C_RelaxIS.txt", 0, 1, 2));
        assertThat(result.derived("resistance.sum").orElseThrow().value()).isCloseTo(1456, withinPercentage(1));
        assertThat(result.flags()).extracting(Flag::code).contains("circuitChosen");
    }

    @ParameterizedTest
    @ValueSource(ints = {140, 150, 160, 170, 180, 190, 200})
    void findsThePublishedCircuitInEachSpectrumOfTheCeramic(int celsius) {
        FitResult result = fit(SharedData.spectrum("eisfitpython/s04147-" + celsius + "deg.txt", 0, 1, 2));
        assertThat(result.circuit()).isEqualTo("p(R1,CPE1)-p(R2,CPE2)-CPE3");
    }

    private static FitResult fit(ImpedanceSpectrum spectrum) {
        try {
            return new CircuitSearch(FitSettings.defaults())
                    .fit(new DataSource("search", 1), spectrum, Cell.unknown(), new Cancel());
        } catch (Cancelled e) {
            throw new AssertionError("nobody asked to cancel", e);
        }
    }
}
