package org.electrolyst.analysis.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.electrolyst.analysis.recipe.CircuitFamily;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.Result;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellType;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.junit.jupiter.api.Test;

class RecipeGatesTest {
    private static final SimulatedRun FILM = SimulatedRun.film();

    @Test
    void aRecipeForBlockingElectrodesDoubtsACellOfMetalAndGivesNoTransferenceNumber() throws Cancelled {
        RunResult result = analyse(CircuitFamily.BLOCKING, FILM.cell());
        assertThat(doubts(result)).isNotEmpty().allSatisfy(flag -> {
            assertThat(flag.level()).isEqualTo(Flag.Level.NEEDS_PERSON);
            assertThat(flag.message()).contains("Li|electrolyte|Li exchange ions", "symmetric-metal");
        });
        assertThat(result.transference()).isEmpty();
        assertThat(result.tripleFits()).isEmpty();
        assertThat(result.flags())
                .filteredOn(flag -> flag.code().equals("noTransference"))
                .singleElement()
                .satisfies(flag -> assertThat(flag.message()).contains("from the triple of the run"));
    }

    @Test
    void aRecipeForMetalDoubtsABlockingCellAndGivesNoTransferenceNumber() throws Cancelled {
        RunResult result = analyse(CircuitFamily.SYMMETRIC_METAL, cell("SS"));
        assertThat(doubts(result))
                .isNotEmpty()
                .allSatisfy(flag -> assertThat(flag.message()).contains("SS|electrolyte|SS block", "blocking-pellet"));
        assertThat(result.transference()).isEmpty();
    }

    /** One needs no person for what nobody has said. */
    @Test
    void aCellOfUnknownElectrodesIsTakenForThoseOfTheRecipe() throws Cancelled {
        Cell unknown = new Cell(Optional.empty(), FILM.cell().geometry(), OptionalDouble.empty());
        assertThat(doubts(analyse(CircuitFamily.SYMMETRIC_METAL, unknown))).isEmpty();
        assertThat(doubts(analyse(CircuitFamily.SYMMETRIC_METAL, FILM.cell()))).isEmpty();
        assertThat(doubts(analyse(CircuitFamily.DEFAULT, FILM.cell()))).isEmpty();
    }

    @Test
    void aGelMembraneIsAnOhmicResistanceBesideOneArcOfItsInterfaces() throws Cancelled {
        RunResult result = analyse(CircuitFamily.GEL_MEMBRANE, FILM.cell());
        assertThat(result.series().fits()).allSatisfy(fit -> {
            assertThat(fit.circuit()).startsWith("R0-p(R1,");
            assertThat(fit.arcs()).extracting(arc -> arc.assignment()).containsExactly(ArcAssignment.INTERFACE);
        });
        FitResult first = result.series().fits().get(0);
        assertThat(first.derived("resistance.total").orElseThrow().value())
                .isCloseTo(FILM.simulated().totalElectrolyteResistanceOhm(SimulatedRun.COLDEST_K), within(0.1));
        assertThat(first.derived("resistance.interface").orElseThrow().value())
                .isCloseTo(FILM.simulated().interfacialResistanceOhm(SimulatedRun.COLDEST_K), within(0.5));
        Estimate t = result.transference().get(0).transference().orElseThrow();
        assertThat(0.30).isBetween(t.lower95().orElseThrow(), t.upper95().orElseThrow());
    }

    private static RunResult analyse(CircuitFamily family, Cell cell) throws Cancelled {
        return new RunAnalysis(Recipe.of(family)).analyse(FILM.measured(1), cell, new Cancel());
    }

    private static Cell cell(String electrode) {
        return new Cell(
                Optional.of(new CellType(electrode, electrode)), FILM.cell().geometry(), OptionalDouble.empty());
    }

    /** One for each fit and each law, or none at all. */
    private static List<Flag> doubts(RunResult result) {
        List<? extends Result> flagged = Stream.concat(
                        result.series().fits().stream(), result.series().arrhenius().stream())
                .toList();
        List<Flag> doubts = flagged.stream()
                .flatMap(r -> r.flags().stream())
                .filter(flag -> flag.code().equals("electrodesDiffer"))
                .toList();
        assertThat(doubts.size()).isIn(0, flagged.size());
        return doubts;
    }
}
