package org.electrolyst.analysis.arcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.electrolyst.model.reference.PhysicalConstants.VACUUM_PERMITTIVITY_F_PER_M;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.sample.CellType;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell of 1 mm ± 1 % and 1 cm² ± 2 %. */
class ArcNumbersTest {
    private static final CellGeometry GEOMETRY = new CellGeometry(
            new Quantity(1e-3, OptionalDouble.of(1e-5), Dimension.LENGTH),
            new Quantity(1e-4, OptionalDouble.of(2e-6), Dimension.AREA));
    private static final double VACUUM_F = VACUUM_PERMITTIVITY_F_PER_M * 1e-4 / 1e-3;

    /** The apex of an element that is an arc lies where -Z'' is largest, here found on a fine grid. */
    @ParameterizedTest
    @CsvSource({
        "K1, 100;1e-3",
        "Zarc1, 100;1e-3;0.8",
        "G1, 100;1e-3",
        "HN1, 100;1e-3;0.9;0.6",
        "HN1, 100;1e-3;0.7;0.9",
        "Gf1, 100;1e-3;0.8"
    })
    void theTimeConstantOfAnElementIsThatOfItsApex(String code, String text) {
        Circuit circuit = Circuit.parse(code);
        double[] values = List.of(text.split(";")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        ImpedanceSpectrum spectrum = circuit.impedance(SimulatedSpectra.frequencies(1e5, 1, 2000), values);
        int apex = 0;
        for (int i = 0; i < spectrum.size(); i++) {
            apex = spectrum.imaginaryOhm().at(i) < spectrum.imaginaryOhm().at(apex) ? i : apex;
        }
        Relaxation arc = Relaxation.of(circuit).get(0);
        assertThat(arc.timeConstant(values))
                .isCloseTo(1 / (2 * Math.PI * spectrum.frequencyHz().at(apex)), withinPercentage(0.5));
        assertThat(values[arc.resistance()]).isEqualTo(100);
    }

    /** Its resistance at direct current is no parameter, so neither it nor a sum can be read. */
    @Test
    void aFiniteGerischerElementConductsInAnotherWay() {
        ArcReading reading = read("R0-Gs1", noCell(), 10, 100, 1e-3, 0.5);
        assertThat(reading.arcs()).isEmpty();
        assertThat(reading.sums()).isEmpty();
    }

    @Test
    void anElementThatIsAnArcCountsInTheSums() {
        ArcReading reading = read("R0-Zarc1-CPE1", noCell(), 10, 100, 1e-6, 0.9, 1e-5, 0.9);
        assertThat(reading.sums())
                .singleElement()
                .returns("resistance.sum", ArcReading.ResistanceSum::name)
                .returns(List.of(0, 1), ArcReading.ResistanceSum::parameters);
        assertThat(reading.arcs().get(0).parameters()).containsExactly("Zarc1.R", "Zarc1.tau", "Zarc1.n");
        assertThat(reading.arcs().get(0).capacitance()).isCloseTo(1e-8, withinPercentage(1e-9));
    }

    /** Brug: Q^(1/n) (1/R_e + 1/R_ct)^((n-1)/n), with 1/R_ct = 0 at a blocking electrode. */
    @Test
    void theSpikeHasTheCapacitanceOfBrugBehindAllResistances() {
        double expected = Math.pow(2e-6, 1 / 0.85) * Math.pow(1500, 0.15 / 0.85);
        assertThat(number("R0-p(R1,C1)-CPE2", noCell(), "CPE2.surfaceCapacitance", 500, 1000, 1e-11, 2e-6, 0.85)
                        .value())
                .isCloseTo(expected, withinPercentage(1e-9));
    }

    @Test
    void anInterfaceHasTheCapacitanceOfBrugBehindTheFasterArcs() {
        double expected = Math.pow(2e-6, 1 / 0.85) * Math.pow(1.0 / 1500 + 1.0 / 300, -0.15 / 0.85);
        ArcNumber found = number(
                "R0-p(R1,C1)-p(R2,CPE2)",
                cell("Li"),
                "CPE2.surfaceCapacitance",
                500,
                1000,
                10 * VACUUM_F,
                300,
                2e-6,
                0.85);
        assertThat(found.value()).isCloseTo(expected, withinPercentage(1e-9));
    }

    @Test
    void aCapacitorNeedsNoFormula() {
        assertThat(read("p(R1,C1)-C2", noCell(), 100, 1e-9, 1e-6).numbers()).isEmpty();
    }

    @Test
    void derivativesAgreeWithDifferences() {
        String code = "R0-p(R1,CPE1)-HN1-p(R2,CPE2)";
        double[] values = {50, 1000, 3e-11, 0.95, 400, 1e-5, 0.9, 0.8, 300, 2e-6, 0.85};
        ArcReading reading = read(code, cell("Li"), values);
        assertThat(reading.numbers())
                .extracting(ArcNumber::name)
                .contains("CPE1.capacitance", "HN1.capacitance", "CPE2.capacitance", "CPE2.surfaceCapacitance");
        for (ArcNumber number : reading.numbers()) {
            for (int k = 0; k < values.length; k++) {
                double difference =
                        (moved(code, values, k, 1e-5, number) - moved(code, values, k, -1e-5, number)) / 2e-5;
                assertThat(number.gradient().at(k) * values[k])
                        .as("%s by parameter %s", number.name(), k)
                        .isCloseTo(difference, within(1e-5 * Math.abs(number.value())));
            }
        }
    }

    private static double moved(String code, double[] values, int k, double relative, ArcNumber number) {
        double[] other = values.clone();
        other[k] *= 1 + relative;
        return number(code, cell("Li"), number.name(), other).value();
    }

    /** Errors of the fit, of thickness and of area, in quadrature. */
    @Test
    void thePermittivityOfTheBulkCarriesTheErrorOfTheGeometry() {
        ArcNumber permittivity = number("p(R1,C1)", cell("SS"), "permittivity.bulk", 1e5, 12 * VACUUM_F);
        assertThat(permittivity.value()).isCloseTo(12, within(1e-9));
        assertThat(permittivity.error(OptionalDouble.of(0.24)).orElseThrow())
                .isCloseTo(12 * Math.sqrt(1e-4 + 4e-4 + 4e-4), within(1e-9));
        assertThat(permittivity.error(OptionalDouble.empty())).isEmpty();
        assertThat(number("p(R1,C1)", cell("SS"), "permittivity.bulk", 1e5, 12 * VACUUM_F)
                        .gradient()
                        .at(1))
                .isCloseTo(1 / VACUUM_F, withinPercentage(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"2.9, true", "3.1, false", "299, false", "301, true", "2900, true", "3100, false"})
    void doubtsAPermittivityThatNoBulkHas(double permittivity, boolean doubted) {
        assertThat(read("p(R1,C1)", cell("SS"), 1e5, permittivity * VACUUM_F).flags())
                .extracting(Flag::code)
                .filteredOn("permittivityImplausible"::equals)
                .hasSize(doubted ? 1 : 0);
    }

    @Test
    void aPersonMayAssignArcs() {
        Circuit circuit = Circuit.parse("p(R1,C1)-p(R2,C2)");
        double[] values = {100, 10 * VACUUM_F, 300, 1e-9};
        ArcMeanings own = ArcMeanings.ofSpectrum(DoubleVector.of(10 * VACUUM_F, 1e-9), cell("SS"));
        ArcMeanings told = own.assigning(List.of("R1", "R2"), Assignments.parse(" R2 = bulk , R1=grainBoundary"));
        ArcReading reading = ArcReading.of(circuit, values, told);
        assertThat(reading.arcs().get(0).assignment()).isEqualTo(ArcAssignment.GRAIN_BOUNDARY);
        assertThat(reading.arcs().get(0).reason()).startsWith("as told; by itself the program takes it for bulk: ε_r");
        assertThat(reading.arcs().get(1).assignment()).isEqualTo(ArcAssignment.BULK);
        assertThatThrownBy(() -> own.assigning(List.of("R1", "R2"), Map.of("R3", ArcAssignment.BULK)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("R3")
                .hasMessageContaining("R1, R2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R1|assigns no arc",
                "R1=blk|did you mean bulk? It can be bulk, grainBoundary, interface, notResolved, unassigned",
                "R1=GrainBundary|did you mean grainBoundary?",
                "R1=bulk,R1=bulk|twice",
                "=bulk|assigns no arc"
            })
    void saysWhatAnAssignmentMayHold(String text, String expected) {
        assertThatThrownBy(() -> Assignments.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(expected);
    }

    @Test
    void warnsOfArcsWhoseApexNoFrequencyReaches() {
        Circuit circuit = Circuit.parse("p(R1,C1)-p(R2,C2)-p(R3,C3)");
        double[] values = {100, 1e-10, 100, 1e-6, 100, 1};
        assertThat(ArcWindow.flags(circuit, values, DoubleVector.of(1e6, 1e3, 0.1)))
                .extracting(Flag::message)
                .satisfiesExactly(
                        fast -> assertThat(fast)
                                .contains("R1")
                                .contains("15.92 MHz")
                                .contains("16 times above"),
                        slow -> assertThat(slow).contains("R3").contains("63 times below"));
        assertThat(ArcWindow.flags(circuit, values, DoubleVector.of(1.6e7, 1.5e-3)))
                .isEmpty();
    }

    private static ArcNumber number(String code, Cell cell, String name, double... values) {
        return read(code, cell, values).numbers().stream()
                .filter(n -> n.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ArcReading read(String code, Cell cell, double... values) {
        Circuit circuit = Circuit.parse(code);
        List<Relaxation> arcs = Relaxation.fastestFirst(circuit, values);
        return ArcReading.of(
                circuit,
                values,
                ArcMeanings.ofSpectrum(
                        DoubleVector.generate(arcs.size(), k -> arcs.get(k).capacitance(values)), cell));
    }

    private static Cell noCell() {
        return Cell.unknown();
    }

    private static Cell cell(String electrode) {
        return new Cell(Optional.of(new CellType(electrode, electrode)), Optional.of(GEOMETRY), OptionalDouble.empty());
    }
}
