package org.electrolyst.model.result;

import java.util.OptionalDouble;

/**
 * A 95 % interval found by fitting again and again, not from the curvature of the sum of squares at its minimum.
 *
 * @param method how it was found
 * @param name of a parameter, of a derived number, or a sum of parameters such as {@code R1+R2}
 * @param unit of value and limits
 * @param value best value
 * @param lower95 lower end; empty where the data give no lower limit
 * @param upper95 upper end; empty where the data give no upper limit
 * @param refits how many fits it took
 * @param note what a reader must know of it; empty if nothing
 */
public record RefittedInterval(
        Method method,
        String name,
        String unit,
        double value,
        OptionalDouble lower95,
        OptionalDouble upper95,
        int refits,
        String note) {

    /** How an interval was found. */
    public enum Method {
        /** By the sum of squares with the number held beside its best value and all others fitted. */
        PROFILE("profile"),
        /** By fits of the curve with its own residuals shuffled. */
        RESIDUAL_BOOTSTRAP("residualBootstrap"),
        /** By fits of the curve with normal noise. */
        PARAMETRIC_BOOTSTRAP("parametricBootstrap");

        private final String code;

        Method(String code) {
            this.code = code;
        }

        /** The word that JSON uses. */
        public String code() {
            return code;
        }
    }
}
