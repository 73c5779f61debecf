package org.electrolyst.analysis.drt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.electrolyst.fixtures.circuit.Complex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BasisFunctionTest {
    private static final double STEP = Math.log(10) / 10;

    @ParameterizedTest
    @EnumSource(DrtSettings.Basis.class)
    void relaxesAsTheIntegralOfItsShapeDoes(DrtSettings.Basis kind) {
        BasisFunction basis = new BasisFunction(kind, STEP);
        double[] parts = new double[2];
        for (double lnOmegaTau = -12; lnOmegaTau <= 12; lnOmegaTau += 0.7) {
            basis.relaxation(Math.exp(lnOmegaTau), parts);
            Complex exact = integral(basis, lnOmegaTau);
            assertThat(parts[0]).isCloseTo(exact.real(), within(1e-11));
            assertThat(parts[1]).isCloseTo(exact.imaginary(), within(1e-11));
        }
    }

    /** ∫φ(y)/(1 + j exp(lnOmegaTau + y)) dy by trapezoids over each half, Romberg-extrapolated once. */
    private static Complex integral(BasisFunction basis, double lnOmegaTau) {
        Complex coarse = trapezoids(basis, lnOmegaTau, 4000);
        Complex fine = trapezoids(basis, lnOmegaTau, 8000);
        return fine.times(4.0 / 3).plus(coarse.times(-1.0 / 3));
    }

    private static Complex trapezoids(BasisFunction basis, double lnOmegaTau, int perSide) {
        double reach = 12;
        Complex sum = Complex.real(0);
        for (int k = -perSide; k <= perSide; k++) {
            double steps = reach * k / perSide;
            Complex relaxation = new Complex(1, Math.exp(lnOmegaTau + steps * STEP)).reciprocal();
            sum = sum.plus(relaxation.times(basis.value(steps)));
        }
        return sum.times(reach * STEP / perSide);
    }

    @ParameterizedTest
    @EnumSource(DrtSettings.Basis.class)
    void hasTheAreaOfItsShape(DrtSettings.Basis kind) {
        BasisFunction basis = new BasisFunction(kind, STEP);
        double sum = 0;
        for (int k = -6000; k <= 6000; k++) {
            sum += basis.value(k / 500.0) * STEP / 500;
        }
        assertThat(basis.area()).isCloseTo(sum, within(1e-12));
    }

    /** By numerical differentiation; second derivatives of triangles are differences by definition. */
    @ParameterizedTest
    @CsvSource({"PIECEWISE_LINEAR, 1", "GAUSSIAN, 1", "GAUSSIAN, 2"})
    void penalisesItsDerivatives(DrtSettings.Basis kind, int derivative) {
        BasisFunction basis = new BasisFunction(kind, STEP);
        for (int distance = 0; distance < 5; distance++) {
            double sum = 0;
            double width = 0.002;
            for (double y = -10 + 0.5 * width; y < 15; y += width) {
                sum += difference(basis, y, derivative) * difference(basis, y - distance, derivative) * width * STEP;
            }
            double scale = basis.overlap(0, derivative);
            assertThat(basis.overlap(distance, derivative)).isCloseTo(sum, within(1e-4 * scale));
        }
    }

    private static double difference(BasisFunction basis, double steps, int derivative) {
        double h = 1e-4;
        return derivative == 1
                ? (basis.value(steps + h) - basis.value(steps - h)) / (2 * h * STEP)
                : (basis.value(steps + h) - 2 * basis.value(steps) + basis.value(steps - h)) / (h * h * STEP * STEP);
    }
}
