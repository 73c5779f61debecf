package org.electrolyst.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.electrolyst.model.reference.PhysicalConstants.BOLTZMANN_EV_PER_K;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.junit.jupiter.api.Test;

class SharedShapeTest {
    private static final Circuit CIRCUIT = Circuit.parse("p(R1,CPE1)-p(R2,CPE2)-CPE3");
    private static final DoubleVector TEMPERATURES = DoubleVector.of(250, 280, 330);
    private static final DoubleVector FREQUENCIES = SimulatedSpectra.frequencies(1e5, 1, 3);
    private static final SeriesRelations EVERY_KIND = new SeriesRelations(Map.of(
            "R1", Relation.ARRHENIUS,
            "R2", Relation.OWN,
            "CPE1.capacitance", Relation.LINEAR,
            "CPE1.n", Relation.COMMON,
            "CPE2.capacitance", Relation.COMMON,
            "CPE2.n", Relation.LINEAR,
            "CPE3.Q", Relation.ARRHENIUS));

    @Test
    void theSlopesOfEveryRelationAreThoseOfTheResiduals() {
        List<FitProblem> problems = IntStream.range(0, 3)
                .mapToObj(s -> Fits.problem(
                        CIRCUIT,
                        CIRCUIT.impedance(FREQUENCIES, 1e4 / (1 + s), 1e-9, 0.9, 5e4 / (1 + s), 1e-7, 0.8, 1e-5, 0.7)))
                .toList();
        JointProblem joint = new JointProblem(shape(EVERY_KIND, Form.SIGMA_T), problems);
        double[] x = new double[joint.unknowns()];
        for (int j = 0; j < x.length; j++) {
            String name = CIRCUIT.parameters().get(joint.rangeOf(j)).name();
            x[j] = name.endsWith(".n") ? 0.8 + 0.01 * j : name.startsWith("R") ? 9 + 0.1 * j : -18 + 0.1 * j;
        }
        double[] r = new double[joint.residuals()];
        double[][] jacobian = new double[x.length][r.length];
        joint.evaluate(x, r, jacobian);
        double step = 1e-6;
        for (int j = 0; j < x.length; j++) {
            double[] above = at(joint, x, j, step);
            double[] below = at(joint, x, j, -step);
            for (int i = 0; i < r.length; i++) {
                double slope = (above[i] - below[i]) / (2 * step);
                assertThat(jacobian[j][i]).as("unknown %d", j).isCloseTo(slope, within(1e-6 * (1 + Math.abs(slope))));
            }
        }
    }

    private static double[] at(JointProblem joint, double[] x, int j, double step) {
        double[] moved = x.clone();
        moved[j] += step;
        double[] r = new double[joint.residuals()];
        joint.evaluate(moved, r);
        return r;
    }

    @Test
    void anEffectiveCapacitanceInCommonLeavesEachSpectrumItsOwnQ() {
        SharedShape shape = shape(
                new SeriesRelations(Map.of("CPE1.capacitance", Relation.COMMON, "CPE1.n", Relation.COMMON)),
                Form.SIGMA_T);
        double[] x = {Math.log(2e-9), 0.8, Math.log(1e3), 0, 0, 0, 0, 0, Math.log(4e4), 0, 0, 0, 0, 0};
        double[] first = new double[8];
        double[] second = new double[8];
        shape.unknowns(0, x, 2, first);
        shape.unknowns(1, x, 8, second);
        assertThat(effectiveCapacitance(first)).isCloseTo(2e-9, within(1e-20));
        assertThat(effectiveCapacitance(second)).isCloseTo(2e-9, within(1e-20));
        assertThat(Math.exp(second[1]) / Math.exp(first[1])).isCloseTo(Math.pow(40, 0.8 - 1), within(1e-12));
    }

    private static double effectiveCapacitance(double[] y) {
        return Math.pow(Math.exp(y[0] + y[1]), 1 / y[2]) / Math.exp(y[0]);
    }

    @Test
    void aResistanceObeysTheLawOfTheFormThatIsAskedFor() {
        for (Form form : Form.values()) {
            Course law = shape(new SeriesRelations(Map.of("R1", Relation.ARRHENIUS)), form)
                    .courses()
                    .get(0);
            double[] x = new double[2];
            double[] lnOhm = TEMPERATURES
                    .map(t -> 0.4 / (BOLTZMANN_EV_PER_K * t) + (form == Form.SIGMA_T ? Math.log(t) : 0) - 7)
                    .toArray();
            law.start(lnOhm, new double[] {1, 5, 1}, x);
            assertThat(BOLTZMANN_EV_PER_K * law.slopeK(x)).isCloseTo(0.4, within(1e-12));
            for (int s = 0; s < 3; s++) {
                assertThat(law.value(s, x)).isCloseTo(lnOhm[s], within(1e-12));
            }
        }
    }

    @Test
    void aLineOverTheTemperatureKeepsToTheRangeOfItsParameterEverywhere() {
        Course line = shape(new SeriesRelations(Map.of("CPE1.n", Relation.LINEAR)), Form.SIGMA_T)
                .courses()
                .get(0);
        assertThat(line.value(0, new double[] {1, 0.6})).isEqualTo(1);
        assertThat(line.value(1, new double[] {1, 0.6})).isCloseTo(1 - 0.4 * 30 / 80, within(1e-12));
        assertThat(line.value(2, new double[] {1, 0.6})).isEqualTo(0.6);
    }

    @Test
    void saysWhichRelationMakesNoSense() {
        refuses(Map.of("R7", Relation.COMMON), "R7");
        refuses(Map.of("CPE3.capacitance", Relation.COMMON), "CPE3.capacitance");
        refuses(Map.of("CPE1.n", Relation.ARRHENIUS), "CPE1.n");
        refuses(Map.of("CPE1.Q", Relation.COMMON, "CPE1.capacitance", Relation.LINEAR), "CPE1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SharedShape(
                        CIRCUIT,
                        new SeriesRelations(Map.of("R1", Relation.LINEAR)),
                        DoubleVector.of(300, 300.1),
                        Form.SIGMA))
                .withMessageContaining("300");
    }

    private static void refuses(Map<String, Relation> relations, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shape(new SeriesRelations(relations), Form.SIGMA_T))
                .withMessageContaining(named);
    }

    private static SharedShape shape(SeriesRelations relations, Form form) {
        return new SharedShape(CIRCUIT, relations, TEMPERATURES, form);
    }
}
