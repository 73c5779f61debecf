package org.electrolyst.analysis.arcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.sample.CellType;
import org.junit.jupiter.api.Test;

class ArcMeaningsTest {
    /** 0.6 mm thick and 10 mm wide: a bulk of relative permittivity 30 has 35 pF, its boundaries a thousand times that. */
    private static final Cell PELLET = new Cell(
            Optional.of(CellType.parse("SS|electrolyte|SS")),
            Optional.of(
                    CellGeometry.ofDisc(Quantity.of(0.6e-3, Dimension.LENGTH), Quantity.of(10e-3, Dimension.LENGTH))),
            OptionalDouble.empty());

    private static final DoubleVector PLAIN = DoubleVector.of(35e-12, 35e-9);

    @Test
    void oneSpectrumThatHardlyDeterminesAnArcDoesNotChangeItsMeaningInTheSeries() {
        // Alone, the fastest arc of this spectrum would be a grain boundary: its permittivity reads 860.
        DoubleVector doubtful = DoubleVector.of(1000e-12, 35e-9);
        assertThat(assignments(ArcMeanings.ofSpectrum(doubtful, PELLET)))
                .containsExactly(ArcAssignment.GRAIN_BOUNDARY, ArcAssignment.GRAIN_BOUNDARY);

        assertThat(assignments(ArcMeanings.ofSeries(List.of(PLAIN, doubtful, PLAIN), PELLET)))
                .containsExactly(ArcAssignment.BULK, ArcAssignment.GRAIN_BOUNDARY);
    }

    @Test
    void aFailedFitPlaysNoPart() {
        assertThat(assignments(ArcMeanings.ofSeries(List.of(DoubleVector.empty(), PLAIN), PELLET)))
                .containsExactly(ArcAssignment.BULK, ArcAssignment.GRAIN_BOUNDARY);
        assertThat(ArcMeanings.ofSeries(List.of(DoubleVector.empty()), PELLET).meanings())
                .isEmpty();
    }

    private static List<ArcAssignment> assignments(ArcMeanings meanings) {
        return meanings.meanings().stream().map(ArcMeanings.Meaning::assignment).toList();
    }
}
