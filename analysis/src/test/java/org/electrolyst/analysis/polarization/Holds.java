package org.electrolyst.analysis.polarization;

import static org.electrolyst.fixtures.materials.MaterialProperty.DIFFUSION_COEFFICIENT;
import static org.electrolyst.fixtures.materials.MaterialProperty.TRANSFERENCE_NUMBER;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.electrolyst.fixtures.cell.Electrodes;
import org.electrolyst.fixtures.cell.Leads;
import org.electrolyst.fixtures.cell.SimulatedCell;
import org.electrolyst.fixtures.materials.MaterialProperty;
import org.electrolyst.fixtures.materials.SimulatedMaterial;
import org.electrolyst.fixtures.materials.SimulatedMaterials;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.sample.CellGeometry;

/** Holds of cells whose exact current is known. */
final class Holds {
    static final double T = 293.15;
    static final double STEP_V = 0.01;

    private Holds() {}

    /** 0.6 mm, 10 mm: R_e 225 Ω, R_i 353 Ω. */
    static SimulatedCell pellet(double transference, double diffusionTimeS) {
        double d = 0.6e-3 * 0.6e-3 / (4 * diffusionTimeS);
        SimulatedMaterial material = SimulatedMaterials.find("MOF-688")
                .orElseThrow()
                .assuming(TRANSFERENCE_NUMBER, transference, "test")
                .assuming(DIFFUSION_COEFFICIENT, d * 1e4, "test");
        CellGeometry geometry =
                CellGeometry.ofDisc(Quantity.of(0.6e-3, Dimension.LENGTH), Quantity.of(1e-2, Dimension.LENGTH));
        return new SimulatedCell(geometry, material, Electrodes.REVERSIBLE, Leads.NONE);
    }

    /** A film of 50 µm and 1 cm²: R_e 5 Ω, R_i 60 Ω, t+ 0.30, τ 6 s. */
    static SimulatedCell film() {
        CellGeometry geometry =
                new CellGeometry(Quantity.of(50e-6, Dimension.LENGTH), Quantity.of(1e-4, Dimension.AREA));
        SimulatedMaterial material = SimulatedMaterials.find("MOF-688")
                .orElseThrow()
                .assuming(TRANSFERENCE_NUMBER, 0.3, "test")
                .assuming(MaterialProperty.CONDUCTIVITY, 50e-4 / 5, "5 Ω")
                .assuming(MaterialProperty.GRAIN_BOUNDARY_SHARE, 0, "no boundaries")
                .assuming(MaterialProperty.INTERFACIAL_RESISTANCE, 60, "test")
                .assuming(MaterialProperty.INTERFACIAL_RESISTANCE_AREA, 1, "test")
                .assuming(MaterialProperty.DOUBLE_LAYER_CAPACITANCE, 5, "test")
                .assuming(DIFFUSION_COEFFICIENT, 50e-4 * 50e-4 / (4 * 6), "6 s");
        return new SimulatedCell(geometry, material, Electrodes.REVERSIBLE, Leads.NONE);
    }

    /** Times as an instrument takes them: every 5 ms at first, then 30 per decade, at last every {@code slowestS}. */
    static double[] times(double endS, double slowestS) {
        DoubleStream.Builder times = DoubleStream.builder();
        double t = 5e-3;
        while (t <= endS) {
            times.add(t);
            t += Math.min(slowestS, Math.max(5e-3, t * 0.08));
        }
        return times.build().toArray();
    }

    /** The exact current. */
    static DoubleUnaryOperator exact(SimulatedCell cell) {
        return t -> cell.polarizationCurrentA(STEP_V, t, T);
    }

    /** A hold with normal noise of standard deviation {@code noiseA} on the current. */
    static PolarizationCurve hold(double[] timesS, DoubleUnaryOperator currentA, double noiseA, long seed) {
        Noise noise = new Noise(seed);
        return new PolarizationCurve(
                DoubleVector.of(timesS),
                DoubleVector.generate(
                        timesS.length,
                        i -> currentA.applyAsDouble(timesS[i]) + noiseA * noise.standardNormal("current", i)),
                DoubleVector.generate(timesS.length, i -> STEP_V));
    }

    /** The part of a curve that was measured until {@code endS}. */
    static PolarizationCurve until(PolarizationCurve curve, double endS) {
        int n = (int)
                Arrays.stream(curve.timeS().toArray()).filter(t -> t <= endS).count();
        return new PolarizationCurve(
                DoubleVector.generate(n, curve.timeS()::at),
                DoubleVector.generate(n, curve.currentA()::at),
                DoubleVector.generate(n, curve.voltageV()::at));
    }

    static double[] growing(double fromS, double toS, double factor) {
        int n = (int) Math.ceil(Math.log(toS / fromS) / Math.log(factor));
        return IntStream.rangeClosed(0, n)
                .mapToDouble(k -> fromS * Math.pow(factor, k))
                .toArray();
    }
}
