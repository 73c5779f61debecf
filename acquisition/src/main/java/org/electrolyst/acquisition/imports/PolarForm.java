package org.electrolyst.acquisition.imports;

import java.util.Optional;
import java.util.OptionalInt;
import org.electrolyst.model.quantity.Unit;

/**
 * |Z| and phase of a table: checks them against Z' and Z'' where both are there, and finds out whether phases without a
 * unit are degrees.
 */
final class PolarForm {
    /** Programs print both forms with three or four digits; beyond this they mean different impedances. */
    private static final double MODULUS_TOLERANCE = 0.01;

    private static final double PHASE_TOLERANCE_RAD = Math.toRadians(1);

    private final OptionalInt modulusColumn;
    private final OptionalInt phaseColumn;
    private final Optional<Unit> phaseUnit;
    private final int headerLine;
    private double largestPhase;
    private int compared;
    private final Disagreement modulus = new Disagreement();
    private final Disagreement phaseInRadians = new Disagreement();
    private final Disagreement phaseInDegrees = new Disagreement();

    /** Counts the rows that disagree. */
    private static final class Disagreement {
        private int rows;
        private int firstLine;

        void count(boolean disagrees, int line) {
            if (disagrees) {
                firstLine = rows == 0 ? line : firstLine;
                rows++;
            }
        }
    }

    PolarForm(TableHeader header) {
        modulusColumn = header.index(ColumnRole.MODULUS);
        phaseColumn = header.index(ColumnRole.PHASE);
        phaseUnit = phaseColumn.isPresent()
                ? header.columns().get(phaseColumn.getAsInt()).unit()
                : Optional.empty();
        headerLine = header.line();
    }

    /** Takes note of a phase in SI, or as written where the column names no unit. */
    void see(double phase) {
        largestPhase = Math.max(largestPhase, Math.abs(phase));
    }

    void check(RowReader row, double real, double imaginary) throws Unreadable {
        double size = Math.hypot(real, imaginary);
        if (modulusColumn.isPresent()) {
            double other = Math.abs(row.si(modulusColumn.getAsInt()));
            modulus.count(Math.abs(other - size) > MODULUS_TOLERANCE * Math.max(other, size), row.number());
        }
        if (phaseColumn.isPresent()) {
            double other = row.si(phaseColumn.getAsInt());
            // The sign of Z'' is decided later, so either sign of the phase agrees.
            double expected = Math.atan2(Math.abs(imaginary), real);
            compared++;
            phaseInRadians.count(differ(other, expected), row.number());
            phaseInDegrees.count(differ(Math.toRadians(other), expected), row.number());
        }
    }

    private static boolean differ(double phase, double expected) {
        double folded = Math.abs(Math.IEEEremainder(phase, 2 * Math.PI));
        return Math.abs(folded - expected) > PHASE_TOLERANCE_RAD;
    }

    /** What one unit of the phase column is in rad, after {@link RowReader#si}. */
    double radiansPerUnit() throws Unreadable {
        if (phaseUnit.isPresent()) {
            return 1;
        }
        if (largestPhase <= 2 * Math.PI) {
            throw Unreadable.atLine(
                    headerLine,
                    "phaseUnit",
                    "the phase column names no unit, and its numbers may be degrees or radians",
                    "Write 'phase/deg' or 'phase/rad' in the header.");
        }
        return ColumnUnit.DEGREE.factor();
    }

    void finish() throws Unreadable {
        refuse(modulus, "|Z|");
        boolean degrees = phaseUnit.isEmpty() && phaseInDegrees.rows < phaseInRadians.rows;
        if (compared > 0) {
            refuse(degrees ? phaseInDegrees : phaseInRadians, "the phase");
        }
    }

    private static void refuse(Disagreement found, String what) throws Unreadable {
        if (found.rows > 0) {
            throw Unreadable.atLine(
                    found.firstLine,
                    "polarMismatch",
                    what + " disagrees with Z' and Z'' in " + found.rows + (found.rows == 1 ? " row" : " rows")
                            + ", first in this one",
                    "The row is damaged or a unit is wrong. Remove the columns |Z| and phase to import Z' and Z'' as they stand.");
        }
    }
}
