package org.electrolyst.analysis.series;

import static org.electrolyst.fixtures.materials.MaterialProperty.BULK_ACTIVATION_ENERGY;
import static org.electrolyst.fixtures.materials.MaterialProperty.CONDUCTIVITY;
import static org.electrolyst.fixtures.materials.MaterialProperty.DIFFUSION_COEFFICIENT;
import static org.electrolyst.fixtures.materials.MaterialProperty.DOUBLE_LAYER_CAPACITANCE;
import static org.electrolyst.fixtures.materials.MaterialProperty.GRAIN_BOUNDARY_SHARE;
import static org.electrolyst.fixtures.materials.MaterialProperty.INTERFACIAL_ACTIVATION_ENERGY;
import static org.electrolyst.fixtures.materials.MaterialProperty.INTERFACIAL_RESISTANCE;
import static org.electrolyst.fixtures.materials.MaterialProperty.INTERFACIAL_RESISTANCE_AREA;
import static org.electrolyst.fixtures.materials.MaterialProperty.TRANSFERENCE_NUMBER;
import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
 * A lab day on a cell that is known exactly: a temperature series up and back to its start, then a triple of both polarities
 * at the first temperature. Impedance has 0.2 % of noise; temperatures are known to 0.05 K; voltage and current have errors of
 * gain and offset that last the day, and the current has noise.
 *
 * @param simulated the truth
 * @param rangeA full scale of the current range of the hold, wide enough for dV/R_e
 * @param holdS length of the hold, s
 * @param firstSampleS when the hold is first sampled, s
 */
record SimulatedRun(SimulatedCell simulated, double rangeA, double holdS, double firstSampleS) {
    static final double[] TEMPERATURES_C = {20, 20, 30, 30, 40, 40, 50, 50, 60, 60, 70, 70, 20, 20};
    static final double COLDEST_K = 20 + ZERO_CELSIUS_K;
    static final double BIAS_V = 0.01;
    static final double TEMPERATURE_U_K = 0.05;
    static final MeterAccuracy METER = new MeterAccuracy(1e-3, 0.3e-3, 1e-6, 1e-3, 5e-4, 1e-5);

    private static final double RELATIVE_NOISE = 2e-3;
    private static final double CURRENT_NOISE_OF_RANGE = 2e-4;
    private static final double OPEN_CIRCUIT_V = 0.1e-3;
    private static final DoubleVector FREQUENCIES = SimulatedSpectra.frequencies(2e5, 0.1, 10);

    /** MOF-688, 0.60 mm thick, 10 mm electrodes. */
    static SimulatedRun pellet() {
        CellGeometry geometry =
                CellGeometry.ofDisc(Quantity.of(0.6e-3, Dimension.LENGTH), Quantity.of(1e-2, Dimension.LENGTH));
        SimulatedMaterial material = SimulatedMaterials.find("MOF-688").orElseThrow();
        return new SimulatedRun(
                new SimulatedCell(geometry, material, Electrodes.REVERSIBLE, Leads.NONE), 1e-4, 4200, 5e-3);
    }

    /** A film of 50 µm and 1 cm²: R_e 5 Ω, R_i 60 Ω, t+ 0.30, τ 6 s. */
    static SimulatedRun film() {
        CellGeometry geometry =
                new CellGeometry(Quantity.of(50e-6, Dimension.LENGTH), Quantity.of(1e-4, Dimension.AREA));
        SimulatedMaterial material = SimulatedMaterials.find("MOF-688")
                .orElseThrow()
                .assuming(TRANSFERENCE_NUMBER, 0.3, "second cell of the coverage test")
                .assuming(CONDUCTIVITY, 50e-4 / 5, "5 Ω")
                .assuming(GRAIN_BOUNDARY_SHARE, 0, "no grain boundary")
                .assuming(INTERFACIAL_RESISTANCE, 60, "second cell of the coverage test")
                .assuming(INTERFACIAL_RESISTANCE_AREA, 1, "area of the film")
                .assuming(BULK_ACTIVATION_ENERGY, 0.20, "second cell of the coverage test")
                .assuming(INTERFACIAL_ACTIVATION_ENERGY, 0.40, "second cell of the coverage test")
                .assuming(DOUBLE_LAYER_CAPACITANCE, 5, "second cell of the coverage test")
                .assuming(DIFFUSION_COEFFICIENT, 50e-4 * 50e-4 / (4 * 6), "τ 6 s");
        return new SimulatedRun(
                new SimulatedCell(geometry, material, Electrodes.REVERSIBLE, Leads.NONE), 5e-3, 30, 5e-3);
    }

    /** The same with the hold sampled later. */
    SimulatedRun firstSampledAfter(double seconds) {
        return new SimulatedRun(simulated, rangeA, holdS, seconds);
    }

    /** The same with double layers of this capacitance, µF/cm². */
    SimulatedRun withDoubleLayer(double microfaradPerCm2) {
        SimulatedMaterial other = simulated.material().assuming(DOUBLE_LAYER_CAPACITANCE, microfaradPerCm2, "changed");
        return new SimulatedRun(
                new SimulatedCell(simulated.geometry(), other, simulated.electrodes(), simulated.leads()),
                rangeA,
                holdS,
                firstSampleS);
    }

    Cell cell() {
        return new Cell(
                Optional.of(CellType.parse("Li|electrolyte|Li")),
                Optional.of(simulated.geometry()),
                OptionalDouble.empty());
    }

    MeasuredRun measured(long seed) {
        Noise noise = new Noise(seed);
        List<MeasuredSpectrum> spectra = new ArrayList<>();
        for (int i = 0; i < TEMPERATURES_C.length; i++) {
            // Both spectra of a visit share the error of its temperature.
            spectra.add(spectrum("spectrum " + (i + 1), TEMPERATURES_C[i], "visit " + i / 2, noise));
        }
        List<MeasuredTriple.Branch> branches = new ArrayList<>();
        for (int sign : new int[] {1, -1}) {
            branches.add(branch(sign, noise));
        }
        return new MeasuredRun("run", spectra, List.of(new MeasuredTriple("triple", branches, METER)));
    }

    private MeasuredSpectrum spectrum(String name, double celsius, String visit, Noise noise) {
        double kelvin = celsius + ZERO_CELSIUS_K;
        double actual = kelvin + TEMPERATURE_U_K * noise.standardNormal(visit, 0);
        ImpedanceSpectrum exact = SimulatedSpectra.exact(FREQUENCIES, w -> simulated.impedance(w, actual));
        return new MeasuredSpectrum(
                new DataSource(name, 1),
                SimulatedSpectra.noisy(exact, RELATIVE_NOISE, noise, name),
                OptionalDouble.of(kelvin),
                OptionalDouble.of(TEMPERATURE_U_K));
    }

    private MeasuredTriple.Branch branch(int sign, Noise noise) {
        double actual = COLDEST_K + TEMPERATURE_U_K * noise.standardNormal("triple", 0);
        double voltageGain = 1 + METER.voltageGain() * noise.standardNormal("voltage gain", 0);
        double voltageOffset = METER.voltageOffsetV() * noise.standardNormal("voltage offset", 0);
        double currentGain = 1 + METER.currentGain() * noise.standardNormal("current gain", 0);
        double currentOffset = METER.currentOffsetOfRange() * rangeA * noise.standardNormal("current offset", 0);
        double step = sign * BIAS_V - OPEN_CIRCUIT_V;
        double[] times = times();
        String name = "current " + sign;
        DoubleVector current = DoubleVector.generate(
                times.length,
                i -> currentGain * simulated.polarizationCurrentA(step, times[i], actual)
                        + currentOffset
                        + CURRENT_NOISE_OF_RANGE * rangeA * noise.standardNormal(name, i));
        DoubleVector voltage = DoubleVector.generate(times.length, i -> voltageGain * sign * BIAS_V + voltageOffset);
        return new MeasuredTriple.Branch(
                "c1",
                sign * BIAS_V,
                OptionalDouble.of(voltageGain * OPEN_CIRCUIT_V + voltageOffset),
                spectrum("before " + sign, 20, "triple", noise),
                new PolarizationCurve(DoubleVector.of(times), current, voltage),
                spectrum("under bias " + sign, 20, "triple", noise),
                OptionalDouble.of(rangeA),
                OptionalDouble.empty());
    }

    /** Every 5 ms at first, then ever wider, at last every 2000th part of the hold. */
    private double[] times() {
        DoubleStream.Builder times = DoubleStream.builder();
        double t = firstSampleS;
        while (t <= holdS) {
            times.add(t);
            t += Math.min(holdS / 2000, Math.max(5e-3, 0.02 * t));
        }
        return times.build().toArray();
    }
}
