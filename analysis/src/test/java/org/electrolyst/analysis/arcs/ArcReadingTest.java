package org.electrolyst.analysis.arcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.electrolyst.model.reference.PhysicalConstants.VACUUM_PERMITTIVITY_F_PER_M;
import static org.electrolyst.model.result.ArcAssignment.BULK;
import static org.electrolyst.model.result.ArcAssignment.GRAIN_BOUNDARY;
import static org.electrolyst.model.result.ArcAssignment.INTERFACE;
import static org.electrolyst.model.result.ArcAssignment.UNASSIGNED;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.Arc;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.sample.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell of 1 mm and 1 cm²: 8.85 pF are a relative permittivity of 10, 1 µF is 2 µF/cm² at each interface. */
class ArcReadingTest {
    private static final CellGeometry GEOMETRY =
            new CellGeometry(Quantity.of(1e-3, Dimension.LENGTH), Quantity.of(1e-4, Dimension.AREA));
    private static final double VACUUM_F = VACUUM_PERMITTIVITY_F_PER_M * 1e-4 / 1e-3;

    private static final Cell BLOCKING = cell("SS");
    private static final Cell REVERSIBLE = cell("Li");
    private static final Cell OF_UNKNOWN_TYPE =
            new Cell(Optional.empty(), Optional.of(GEOMETRY), OptionalDouble.empty());

    /** The only arc, by capacitance: edges of the bulk window at 3 and 300, of boundaries at 3e-8 F for 1 cm. */
    @ParameterizedTest
    @CsvSource({
        "2.9,   UNASSIGNED",
        "3.1,   BULK",
        "10,    BULK",
        "299,   BULK",
        "301,   GRAIN_BOUNDARY",
        "1e5,   GRAIN_BOUNDARY",
        "3.3e5, GRAIN_BOUNDARY",
        "3.5e5, UNASSIGNED"
    })
    void judgesTheFastestArcOfABlockingCellByItsPermittivity(double permittivity, ArcAssignment expected) {
        assertThat(assignments(BLOCKING, permittivity * VACUUM_F)).containsExactly(expected);
    }

    @Test
    void aSecondArcWithThePermittivityOfABulkIsABoundary() {
        assertThat(assignments(BLOCKING, 12 * VACUUM_F, 40 * VACUUM_F)).containsExactly(BULK, GRAIN_BOUNDARY);
    }

    @Test
    void readsBulkBoundaryAndInterfaceOfAReversibleCell() {
        assertThat(assignments(REVERSIBLE, 10 * VACUUM_F, 1e4 * VACUUM_F, 1e-6))
                .containsExactly(BULK, GRAIN_BOUNDARY, INTERFACE);
    }

    /** 0.05 to 50 µF/cm² for each of the two interfaces in series. */
    @ParameterizedTest
    @CsvSource({"0.024e-6, GRAIN_BOUNDARY", "0.026e-6, INTERFACE", "24e-6, INTERFACE", "26e-6, UNASSIGNED"})
    void judgesAnInterfaceByItsCapacitancePerArea(double capacitanceF, ArcAssignment expected) {
        assertThat(assignments(REVERSIBLE, capacitanceF)).containsExactly(expected);
    }

    /** An interface arc of a reversible cell stands alone at room temperature; it must not become a bulk. */
    @Test
    void theOnlyArcOfAReversibleCellMayBeItsInterface() {
        Reading reading = read("R0-p(R1,C1)", REVERSIBLE, 200, 350, 0.2e-6);
        assertThat(reading.arcs()).extracting(Arc::assignment).containsExactly(INTERFACE);
        assertThat(reading.sum("resistance.total")).contains(200.0);
        assertThat(reading.sum("resistance.interface")).contains(350.0);
        assertThat(reading.sum("resistance.bulk")).isEmpty();
        assertThat(reading.flags()).extracting(Flag::code).containsExactly("bulkNotResolved");
    }

    /** Ranges of Irvine, Sinclair and West for a cell constant of 1 /cm, here in a cell of 10 cm. */
    @ParameterizedTest
    @CsvSource({"1e-12, BULK", "1e-10, GRAIN_BOUNDARY", "1e-9, GRAIN_BOUNDARY", "8e-9, GRAIN_BOUNDARY"})
    void scalesTheRangesOfTheLiteratureByTheCell(double capacitanceOfOneCmF, ArcAssignment expected) {
        assertThat(assignments(BLOCKING, 10 * capacitanceOfOneCmF)).containsExactly(expected);
    }

    @Test
    void saysWhereACapacitanceAloneLeavesItOpen() {
        // 5 nF at 1 cm are those of grain boundaries, 0.1 µF/cm² those of an interface.
        assertThat(read("p(R1,C1)-p(R2,C2)", OF_UNKNOWN_TYPE, 100, 10 * VACUUM_F, 1e4, 5e-8)
                        .arcs()
                        .get(1))
                .returns(GRAIN_BOUNDARY, Arc::assignment)
                .satisfies(arc -> assertThat(arc.reason()).contains("could be an interface"));
        assertThat(read("p(R1,C1)", REVERSIBLE, 100, 5e-8).arcs().get(0))
                .returns(INTERFACE, Arc::assignment)
                .satisfies(arc -> assertThat(arc.reason()).contains("could be a grain boundary"));
    }

    @Test
    void aSlowArcWithTheCapacitanceOfADoubleLayerIsTheElectrodeAlsoInABlockingCell() {
        assertThat(assignments(BLOCKING, 1e-6)).containsExactly(UNASSIGNED);
        assertThat(assignments(BLOCKING, 10 * VACUUM_F, 1e-6)).containsExactly(BULK, INTERFACE);
        assertThat(assignments(OF_UNKNOWN_TYPE, 10 * VACUUM_F, 1e-6)).containsExactly(BULK, INTERFACE);
    }

    @Test
    void nothingIsABoundaryBehindAnInterface() {
        assertThat(assignments(REVERSIBLE, 1e-6, 100 * VACUUM_F)).doesNotContain(GRAIN_BOUNDARY);
    }

    @Test
    void assignsNothingWithoutGeometryAndSaysSo() {
        Reading reading = read("p(R1,C1)-p(R2,C2)", Cell.unknown(), 100, 1e-11, 300, 1e-8);
        assertThat(reading.arcs()).allSatisfy(arc -> {
            assertThat(arc.assignment()).isEqualTo(UNASSIGNED);
            assertThat(arc.reason()).contains("not known");
        });
        assertThat(reading.of().sums())
                .extracting(ArcReading.ResistanceSum::name)
                .containsExactly("resistance.sum");
    }

    @Test
    void statesTheNumbersThatDecided() {
        Reading reading = read("p(R1,C1)", BLOCKING, 100, 10 * VACUUM_F);
        assertThat(reading.arcs())
                .singleElement()
                .satisfies(arc -> assertThat(arc.reason()).contains("ε_r = 10"));
    }

    @Test
    void listsArcsFastestFirstWhateverTheirPlaceInTheCode() {
        Reading reading = read("p(R1,C1)-p(R2,C2)", BLOCKING, 3000, 1e-9, 100, 10 * VACUUM_F);
        assertThat(reading.arcs())
                .extracting(Arc::parameters)
                .containsExactly(List.of("R2", "C2"), List.of("R1", "C1"));
        assertThat(reading.arcs()).extracting(Arc::assignment).containsExactly(BULK, GRAIN_BOUNDARY);
        assertThat(reading.sum("resistance.bulk")).contains(100.0);
        assertThat(reading.sum("resistance.grainBoundary")).contains(3000.0);
        assertThat(reading.sum("resistance.total")).contains(3100.0);
    }

    @Test
    void leavesLeadsOutOfTheTotalWhereTheBulkHasAnArc() {
        Reading reading = read("R0-p(R1,C1)-CPE2", BLOCKING, 50, 1000, 10 * VACUUM_F, 1e-5, 0.9);
        assertThat(reading.sum("resistance.total")).contains(1000.0);
        assertThat(reading.sum("resistance.sum")).contains(1050.0);
        assertThat(reading.flags())
                .singleElement()
                .returns("ohmicLeftOut", Flag::code)
                .returns(Flag.Level.INFO, Flag::level);
        assertThat(read("R0-p(R1,C1)", BLOCKING, 5, 1000, 10 * VACUUM_F).flags())
                .isEmpty();
    }

    /** Half the bulk arc above the highest frequency looks ohmic, and would make the sample conduct too well. */
    @Test
    void doubtsLeadsThatAreALargePartOfTheTotal() {
        assertThat(read("R0-p(R1,C1)-CPE2", BLOCKING, 470, 1000, 10 * VACUUM_F, 1e-5, 0.9)
                        .flags())
                .singleElement()
                .returns(Flag.Level.WARNING, Flag::level)
                .satisfies(flag -> assertThat(flag.message()).contains("470 Ω").contains("part of a bulk arc"));
    }

    @Test
    void aTailWithoutAnArcGivesTheTotalAndNoBulk() {
        Reading reading = read("R0-CPE1", BLOCKING, 250, 1e-5, 0.9);
        assertThat(reading.arcs()).isEmpty();
        assertThat(reading.sum("resistance.total")).contains(250.0);
        assertThat(reading.sum("resistance.bulk")).isEmpty();
    }

    @Test
    void statesNoTotalBesideAnArcOfUnknownMeaning() {
        Reading reading = read("p(R1,C1)-p(R2,C2)", BLOCKING, 100, 10 * VACUUM_F, 300, 1e-3);
        assertThat(reading.sum("resistance.total")).isEmpty();
        assertThat(reading.sum("resistance.bulk")).contains(100.0);
        assertThat(reading.sum("resistance.sum")).contains(400.0);
    }

    /** A ladder conducts through both its resistors: the outer arc alone must not pass for the electrolyte. */
    @Test
    void statesNoTotalOfALadder() {
        Reading reading = read("p(R1,C1)-p(R2-p(R3,C3),C2)", BLOCKING, 100, 10 * VACUUM_F, 300, 1e-6, 1e-8, 800);
        assertThat(reading.arcs()).hasSize(1);
        assertThat(reading.sum("resistance.total")).isEmpty();
        assertThat(reading.sum("resistance.sum")).isEmpty();
    }

    @Test
    void readsAChargeTransferWithDiffusionBehindItAsAnArc() {
        Reading reading = read("R0-p(R1-Wo1,CPE1)", REVERSIBLE, 200, 350, 80, 10, 1e-6, 1);
        assertThat(reading.arcs())
                .singleElement()
                .returns(List.of("R1", "CPE1.Q", "CPE1.n"), Arc::parameters)
                .returns(INTERFACE, Arc::assignment);
    }

    /** Hsu and Mansfeld: C = Q^(1/n) R^((1-n)/n), which for n = 1 is Q. */
    @Test
    void computesTheEffectiveCapacitanceOfADepressedArc() {
        Arc arc =
                read("p(R1,CPE1)", BLOCKING, 1.462e5, 6.515e-11, 0.8382).arcs().get(0);
        double expected = Math.pow(6.515e-11, 1 / 0.8382) * Math.pow(1.462e5, (1 - 0.8382) / 0.8382);
        assertThat(arc.capacitance())
                .isCloseTo(expected, withinPercentage(1e-9))
                .isCloseTo(7.0e-12, within(0.1e-12));
        assertThat(arc.timeConstant()).isCloseTo(1.462e5 * expected, withinPercentage(1e-9));
        assertThat(read("p(R1,CPE1)", BLOCKING, 1.462e5, 7e-12, 1).arcs().get(0).capacitance())
                .isCloseTo(7e-12, withinPercentage(1e-9));
    }

    @Test
    void propagatesTheCapacitanceByDerivativesThatAgreeWithDifferences() {
        Circuit circuit = Circuit.parse("R0-p(R1,CPE1)");
        Relaxation relaxation = Relaxation.of(circuit).get(0);
        double[] values = {5, 1.5e5, 7e-11, 0.84};
        double[] gradient = relaxation.capacitanceGradient(values);
        for (int k = 0; k < values.length; k++) {
            double[] above = values.clone();
            double[] below = values.clone();
            above[k] *= 1 + 1e-6;
            below[k] *= 1 - 1e-6;
            double difference = (relaxation.capacitance(above) - relaxation.capacitance(below)) / 2e-6;
            assertThat(gradient[k] * values[k]).isCloseTo(difference, within(1e-7 * relaxation.capacitance(values)));
        }
    }

    private static List<ArcAssignment> assignments(Cell cell, double... capacitancesF) {
        StringBuilder code = new StringBuilder();
        double[] values = new double[2 * capacitancesF.length];
        for (int k = 0; k < capacitancesF.length; k++) {
            code.append(k == 0 ? "" : "-").append("p(R" + k + ",C" + k + ")");
            // Each a hundred times slower than the one before.
            values[2 * k] = 1e-6 * Math.pow(100, k) / capacitancesF[k];
            values[2 * k + 1] = capacitancesF[k];
        }
        return read(code.toString(), cell, values).arcs().stream()
                .map(Arc::assignment)
                .toList();
    }

    private static Reading read(String code, Cell cell, double... values) {
        Circuit circuit = Circuit.parse(code);
        List<Relaxation> relaxations = Relaxation.fastestFirst(circuit, values);
        DoubleVector capacitances = DoubleVector.generate(
                relaxations.size(), k -> relaxations.get(k).capacitance(values));
        ArcMeanings meanings = ArcMeanings.ofSpectrum(capacitances, cell);
        return new Reading(ArcReading.of(circuit, values, meanings), DoubleVector.of(values));
    }

    private record Reading(ArcReading of, DoubleVector values) {
        List<Arc> arcs() {
            return of.arcs();
        }

        List<Flag> flags() {
            return of.flags();
        }

        /** The resistance of this name, Ω. */
        Optional<Double> sum(String name) {
            return of.sums().stream()
                    .filter(sum -> sum.name().equals(name))
                    .findFirst()
                    .map(sum ->
                            sum.parameters().stream().mapToDouble(values::at).sum());
        }
    }

    private static Cell cell(String electrode) {
        return new Cell(Optional.of(new CellType(electrode, electrode)), Optional.of(GEOMETRY), OptionalDouble.empty());
    }
}
