package org.electrolyst.model.result;

import java.util.List;
import java.util.Optional;

/**
 * What several Bruce-Vincent experiments say together: first those of a cell, then the cells.
 *
 * @param source table or words that name the group
 * @param transference mean of the cells with the scatter between them; of one cell what that cell gives; empty if no result
 *     can be used
 * @param scatter of the cells; empty of fewer than two
 * @param cells in the order in which they first came up
 * @param leftOut results that the mean does not use
 * @param flags what a reader must know
 */
public record TransferencePool(
        String source,
        Optional<Estimate> transference,
        Optional<Scatter> scatter,
        List<PooledCell> cells,
        List<LeftOut> leftOut,
        List<Flag> flags)
        implements Result {
    public TransferencePool {
        cells = List.copyOf(cells);
        leftOut = List.copyOf(leftOut);
        flags = List.copyOf(flags);
    }

    /** Whether the uncertainties of the cells explain how far they lie apart. */
    public enum Verdict {
        AGREE("agree"),
        /** By Cochran's test at the 5 % level. */
        DIFFER("differ");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        /** The word that JSON uses. */
        public String code() {
            return code;
        }
    }

    /**
     * How far cells lie apart.
     *
     * @param betweenCells standard deviation of the true values of cells, beyond the uncertainty of each
     * @param cochranQ sum of the squared distances from the mean in standard uncertainties
     * @param degreesOfFreedom cells less one
     * @param probability of a Q as large as this if all cells had one value, 0 to 1
     * @param verdict what follows
     */
    public record Scatter(
            double betweenCells, double cochranQ, int degreesOfFreedom, double probability, Verdict verdict) {}

    /**
     * The experiments on one cell.
     *
     * @param cell its name; empty for all results that name none
     * @param members sources of its results that no reason forbids to use
     * @param transference mean of those that state an uncertainty; empty if none does
     * @param lines currents against voltage; empty of fewer than three voltages
     */
    public record PooledCell(
            Optional<String> cell,
            List<String> members,
            Optional<Estimate> transference,
            Optional<VoltageLines> lines) {
        public PooledCell {
            members = List.copyOf(members);
        }
    }

    /**
     * Straight lines through the currents at several voltages.
     *
     * @param voltages how many different ones
     * @param initialConductance slope of the initial current, S
     * @param initialIntercept initial current at 0 V by the line, A
     * @param steadyConductance slope of the steady current, S
     * @param steadyIntercept steady current at 0 V by the line, A
     * @param transference Evans-Vincent-Bruce form of the slopes, with the mean resistances of the interfaces; an offset of
     *     the current plays no part in it. Empty if it has no finite value
     */
    public record VoltageLines(
            int voltages,
            Estimate initialConductance,
            Estimate initialIntercept,
            Estimate steadyConductance,
            Estimate steadyIntercept,
            Optional<Estimate> transference) {}

    /**
     * A result that the mean does not use.
     *
     * @param source of the result
     * @param reason why not
     */
    public record LeftOut(String source, String reason) {}
}
