package org.electrolyst.analysis.series;

import java.util.List;
import java.util.Optional;
import org.electrolyst.analysis.recipe.CircuitFamily;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellType;

/** What a recipe needs of a cell, and what it forbids. */
final class RecipeGates {
    private final CircuitFamily family;
    private final Optional<CellType> cell;

    RecipeGates(Recipe recipe, Cell cell) {
        family = recipe.family();
        this.cell = cell.type();
    }

    /** A flag where the electrodes are not those that the circuits of the recipe are of. */
    Optional<Flag> electrodes() {
        if (family == CircuitFamily.BLOCKING
                && cell.filter(CellType::isReversible).isPresent()) {
            return Optional.of(Flag.needsPerson(
                    "electrodesDiffer",
                    "the recipe is for blocking electrodes, and those of " + cell.get()
                            + " exchange ions: what it calls grain boundary or spike may be the interfaces;"
                            + " analyse with the recipe symmetric-metal, or mend the cell of the sample"));
        }
        if (family.hasMetalElectrodes() && isBlocked()) {
            return Optional.of(Flag.needsPerson(
                    "electrodesDiffer",
                    "the recipe is for electrodes that exchange ions, and those of " + cell.orElseThrow()
                            + " block: what it calls interfaces may be the grain boundary, and its diffusion the spike;"
                            + " analyse with the recipe blocking-pellet, or mend the cell of the sample"));
        }
        return Optional.empty();
    }

    /** A flag where triples were measured that give no transference number, since no steady current passes the electrodes. */
    Optional<Flag> triples(List<MeasuredTriple> measured) {
        if (measured.isEmpty() || !(family == CircuitFamily.BLOCKING || isBlocked())) {
            return Optional.empty();
        }
        String reason = isBlocked()
                ? "the electrodes of " + cell.orElseThrow() + " block"
                : "the recipe is for blocking electrodes";
        return Optional.of(Flag.warning(
                "noTransference",
                reason + ", so no transference number is computed from the "
                        + (measured.size() == 1 ? "triple" : measured.size() + " triples")
                        + " of the run; it takes a metal of the mobile ion on both sides"));
    }

    private boolean isBlocked() {
        return cell.filter(type -> !type.isReversible()).isPresent();
    }
}
