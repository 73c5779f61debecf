package org.electrolyst.analysis.series;

import static org.electrolyst.fixtures.materials.MaterialProperty.CONDUCTIVITY;
import static org.electrolyst.fixtures.materials.MaterialProperty.DIFFUSION_COEFFICIENT;
import static org.electrolyst.fixtures.materials.MaterialProperty.DOUBLE_LAYER_CAPACITANCE;
import static org.electrolyst.fixtures.materials.MaterialProperty.GRAIN_BOUNDARY_SHARE;
import static org.electrolyst.fixtures.materials.MaterialProperty.INTERFACIAL_RESISTANCE;
import static org.electrolyst.fixtures.materials.MaterialProperty.INTERFACIAL_RESISTANCE_AREA;
import static org.electrolyst.fixtures.materials.MaterialProperty.TRANSFERENCE_NUMBER;
import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.electrolyst.fixtures.cell.Electrodes;
import org.electrolyst.fixtures.cell.Leads;
import org.electrolyst.fixtures.cell.SimulatedCell;
import org.electrolyst.fixtures.materials.SimulatedMaterial;
import org.electrolyst.fixtures.materials.SimulatedMaterials;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.measurement.MeterAccuracy;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.sample.CellType;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * A Bruce-Vincent triple of both polarities on a cell that is known exactly, by a meter that is another for each seed: its
 * accuracy, its actual gain and offset within that, the steps its readings are rounded to, their noise, and 0.2 to 0.5 % of
 * noise on the spectra. The cell has a voltage of its own, and the spread of its kind.
 *
 * @param kind of cell
 * @param seed of everything that chance decides
 */
record SimulatedTriple(Kind kind, long seed) {
    private static final double BIAS_V = 0.01;
    private static final double T = 20 + ZERO_CELSIUS_K;
    private static final double SPREAD_OF_CELLS = 0.2;
    private static final double LEAST_T = 0.20;
    private static final double LARGEST_T = 0.99;
    private static final int OPEN_CIRCUIT_READINGS = 20;
    private static final DoubleVector FREQUENCIES = SimulatedSpectra.frequencies(2e5, 0.1, 5);

    /** What is measured: R_e, R_i, the diffusion time of its cells and how many of them a hold may last. */
    enum Kind {
        FILM(50e-6, 1e-4, 0, 5, 60, 6, 100),
        PELLET(0.6e-3, 0.785e-4, 0.267, 225, 353, 1800, 4),
        POLYMER(100e-6, 1e-4, 0, 20, 50, 250, 10);

        private final double thicknessM;
        private final double areaM2;
        private final double grainBoundaryShare;
        private final double electrolyteOhm;
        private final double interfaceOhm;
        private final double diffusionTimeS;
        private final double longestHold;

        Kind(
                double thicknessM,
                double areaM2,
                double grainBoundaryShare,
                double electrolyteOhm,
                double interfaceOhm,
                double diffusionTimeS,
                double longestHold) {
            this.thicknessM = thicknessM;
            this.areaM2 = areaM2;
            this.grainBoundaryShare = grainBoundaryShare;
            this.electrolyteOhm = electrolyteOhm;
            this.interfaceOhm = interfaceOhm;
            this.diffusionTimeS = diffusionTimeS;
            this.longestHold = longestHold;
        }
    }

    /** The true transference number. */
    double transference() {
        return between(LEAST_T, LARGEST_T, "transference");
    }

    Cell cell() {
        return new Cell(
                Optional.of(CellType.parse("Li|electrolyte|Li")), Optional.of(geometry()), OptionalDouble.empty());
    }

    private CellGeometry geometry() {
        return new CellGeometry(
                Quantity.of(kind.thicknessM, Dimension.LENGTH), Quantity.of(kind.areaM2, Dimension.AREA));
    }

    private SimulatedCell simulated() {
        String why = "coverage of triples";
        double cm = 100;
        double electrolyteOhm = kind.electrolyteOhm * spread("electrolyte");
        double diffusionTimeS = kind.diffusionTimeS * spread("diffusion");
        SimulatedMaterial material = SimulatedMaterials.find("MOF-688")
                .orElseThrow()
                .assuming(TRANSFERENCE_NUMBER, transference(), why)
                .assuming(CONDUCTIVITY, kind.thicknessM / kind.areaM2 / electrolyteOhm / cm, why)
                .assuming(GRAIN_BOUNDARY_SHARE, kind.grainBoundaryShare, why)
                .assuming(INTERFACIAL_RESISTANCE, kind.interfaceOhm * spread("interface"), why)
                .assuming(INTERFACIAL_RESISTANCE_AREA, kind.areaM2 * cm * cm, why)
                .assuming(DOUBLE_LAYER_CAPACITANCE, 5 * spread("double layer"), why)
                .assuming(DIFFUSION_COEFFICIENT, Math.pow(kind.thicknessM * cm, 2) / (4 * diffusionTimeS), why);
        return new SimulatedCell(geometry(), material, Electrodes.REVERSIBLE, Leads.NONE);
    }

    /** As a stored run has it: without its current range half the time. */
    MeasuredTriple measured() {
        SimulatedCell cell = simulated();
        MeterAccuracy meter = meter();
        double rangeA = 2 * BIAS_V / cell.totalElectrolyteResistanceOhm(T);
        double voltageGain = 1 + meter.voltageGain() * normal("voltage gain");
        double voltageOffsetV = meter.voltageOffsetV() * normal("voltage offset");
        double appliedOffsetV = meter.voltageOffsetV() * normal("applied offset");
        double currentGain = 1 + meter.currentGain() * normal("current gain");
        double currentOffsetA = meter.currentOffsetOfRange() * rangeA * normal("current offset");
        double ownV = 0.2e-3 * normal("cell voltage");
        double voltageNoiseV = 5e-5 * spread("voltage noise");
        double currentNoiseA = 1e-4 * rangeA * spread("current noise");
        double[] times = times(logBetween(2.4, kind.longestHold, "length") * kind.diffusionTimeS * spread("diffusion"));
        double[] perVolt = DoubleStream.of(times)
                .map(t -> cell.polarizationCurrentA(1, t, T))
                .toArray();
        DoubleUnaryOperator readVoltage = v -> rounded(voltageGain * v + voltageOffsetV, meter.voltageResolutionV());
        DoubleUnaryOperator readCurrent =
                i -> rounded(currentGain * i + currentOffsetA, meter.currentResolutionOfRange() * rangeA);
        List<MeasuredTriple.Branch> branches = new ArrayList<>();
        for (int sign : new int[] {1, -1}) {
            double appliedV = sign * BIAS_V + appliedOffsetV;
            double openV = 0;
            for (int i = 0; i < OPEN_CIRCUIT_READINGS; i++) {
                openV += readVoltage.applyAsDouble(ownV + voltageNoiseV * noise().standardNormal("open " + sign, i))
                        / OPEN_CIRCUIT_READINGS;
            }
            branches.add(new MeasuredTriple.Branch(
                    "c1",
                    sign * BIAS_V,
                    OptionalDouble.of(openV),
                    spectrum(cell, "before " + sign),
                    new PolarizationCurve(
                            DoubleVector.of(times),
                            DoubleVector.generate(
                                    times.length,
                                    i -> readCurrent.applyAsDouble((appliedV - ownV) * perVolt[i]
                                            + currentNoiseA * noise().standardNormal("current " + sign, i))),
                            DoubleVector.generate(
                                    times.length,
                                    i -> readVoltage.applyAsDouble(
                                            appliedV + voltageNoiseV * noise().standardNormal("voltage " + sign, i)))),
                    spectrum(cell, "under bias " + sign),
                    seed % 2 == 0 ? OptionalDouble.of(rangeA) : OptionalDouble.empty(),
                    OptionalDouble.empty()));
        }
        return new MeasuredTriple(kind + " " + seed, branches, meter);
    }

    /** From a good bench potentiostat to a pocket one. */
    private MeterAccuracy meter() {
        return new MeterAccuracy(
                between(0.5e-3, 2e-3, "meter voltage gain"),
                between(0.1e-3, 1e-3, "meter voltage offset"),
                logBetween(1e-6, 5e-4, "meter voltage resolution"),
                between(1e-3, 5e-3, "meter current gain"),
                between(2e-4, 1e-3, "meter current offset"),
                logBetween(1e-6, 3e-4, "meter current resolution"));
    }

    private MeasuredSpectrum spectrum(SimulatedCell cell, String name) {
        ImpedanceSpectrum exact = SimulatedSpectra.exact(FREQUENCIES, w -> cell.impedance(w, T));
        return new MeasuredSpectrum(
                new DataSource(name, 1),
                SimulatedSpectra.noisy(exact, between(2e-3, 5e-3, "impedance noise"), noise(), name),
                OptionalDouble.of(T),
                OptionalDouble.empty());
    }

    /** Every 5 ms at first, then ever wider, at last every 1000th part of the hold. */
    private static double[] times(double endS) {
        DoubleStream.Builder times = DoubleStream.builder();
        double t = 5e-3;
        while (t <= endS) {
            times.add(t);
            t += Math.min(endS / 1000, Math.max(5e-3, 0.03 * t));
        }
        return times.build().toArray();
    }

    private static double rounded(double value, double step) {
        return Math.rint(value / step) * step;
    }

    private Noise noise() {
        return new Noise(31 * seed + kind.name().hashCode());
    }

    private double normal(String name) {
        return noise().standardNormal(name, 0);
    }

    /** A factor near 1. */
    private double spread(String name) {
        return Math.exp(SPREAD_OF_CELLS * normal(name));
    }

    private double between(double least, double largest, String name) {
        return least + (largest - least) * (1 + noise().evenlyToBothSides(name, 0)) / 2;
    }

    private double logBetween(double least, double largest, String name) {
        return Math.exp(between(Math.log(least), Math.log(largest), name));
    }
}
