package org.electrolyst.model.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * A circuit fitted to a spectrum.
 *
 * @param data the spectrum's origin
 * @param points how many points were fitted
 * @param dropped points of the spectrum that were not
 * @param circuit in impedance.py notation
 * @param status how the fit ended
 * @param weighting {@code modulus}, {@code unit}, {@code proportional}, {@code poisson} or {@code sigma}
 * @param immittance what was compared with the data: the impedance, the admittance or both
 * @param loss what a residual cost: {@code leastSquares}, {@code huber} or {@code studentT}
 * @param chiSquared sum of squared weighted residuals over the 2N real data, not divided; 0 if the fit failed
 * @param reducedChiSquared chiSquared over degreesOfFreedom; empty without degrees of freedom
 * @param degreesOfFreedom 2N minus the number of free parameters
 * @param aicc corrected Akaike information criterion; empty where it is not defined
 * @param bic Bayesian information criterion; empty where it is not defined
 * @param startsTried how many sets of start values were tried
 * @param startsAgreeing how many of them ended in this optimum
 * @param optima the distinct optima, lowest first
 * @param parameters every parameter in the order of the circuit
 * @param arcs resistances with the capacitance beside them, fastest first
 * @param derived numbers that follow
 * @param flags what a reader must know
 * @param curve the fitted impedance at the measured frequencies; empty if the fit failed
 * @param pointWeights by which a robust loss multiplied the squared residuals of each fitted point; empty for least squares
 * @param covariance of the free parameters; empty if it cannot be stated
 * @param intervals that were found by refitting, on request
 */
public record FitResult(
        DataSource data,
        int points,
        List<DroppedPoint> dropped,
        String circuit,
        Status status,
        String weighting,
        String immittance,
        String loss,
        double chiSquared,
        OptionalDouble reducedChiSquared,
        int degreesOfFreedom,
        OptionalDouble aicc,
        OptionalDouble bic,
        int startsTried,
        int startsAgreeing,
        List<Optimum> optima,
        List<FittedParameter> parameters,
        List<Arc> arcs,
        List<DerivedQuantity> derived,
        List<Flag> flags,
        Optional<ImpedanceSpectrum> curve,
        Optional<DoubleVector> pointWeights,
        Optional<Covariance> covariance,
        List<RefittedInterval> intervals)
        implements Result {

    /** How a fit ended. */
    public enum Status {
        CONVERGED("converged"),
        /** Stopped at the iteration limit; the values are not an optimum. */
        NOT_CONVERGED("notConverged"),
        /** No values could be found. */
        FAILED("failed");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        /** The word that JSON uses. */
        public String code() {
            return code;
        }
    }

    /** A result of least squares on the impedances of every point, with one optimum. */
    public FitResult(
            DataSource data,
            int points,
            String circuit,
            Status status,
            String weighting,
            double chiSquared,
            OptionalDouble reducedChiSquared,
            int degreesOfFreedom,
            OptionalDouble aicc,
            int startsTried,
            int startsAgreeing,
            List<FittedParameter> parameters,
            List<Arc> arcs,
            List<DerivedQuantity> derived,
            List<Flag> flags,
            Optional<ImpedanceSpectrum> curve,
            Optional<Covariance> covariance) {
        this(
                data,
                points,
                List.of(),
                circuit,
                status,
                weighting,
                "impedance",
                "leastSquares",
                chiSquared,
                reducedChiSquared,
                degreesOfFreedom,
                aicc,
                OptionalDouble.empty(),
                startsTried,
                startsAgreeing,
                List.of(),
                parameters,
                arcs,
                derived,
                flags,
                curve,
                Optional.empty(),
                covariance,
                List.of());
    }

    /** A result without intervals by refitting. */
    public FitResult(
            DataSource data,
            int points,
            List<DroppedPoint> dropped,
            String circuit,
            Status status,
            String weighting,
            String immittance,
            String loss,
            double chiSquared,
            OptionalDouble reducedChiSquared,
            int degreesOfFreedom,
            OptionalDouble aicc,
            OptionalDouble bic,
            int startsTried,
            int startsAgreeing,
            List<Optimum> optima,
            List<FittedParameter> parameters,
            List<Arc> arcs,
            List<DerivedQuantity> derived,
            List<Flag> flags,
            Optional<ImpedanceSpectrum> curve,
            Optional<DoubleVector> pointWeights,
            Optional<Covariance> covariance) {
        this(
                data,
                points,
                dropped,
                circuit,
                status,
                weighting,
                immittance,
                loss,
                chiSquared,
                reducedChiSquared,
                degreesOfFreedom,
                aicc,
                bic,
                startsTried,
                startsAgreeing,
                optima,
                parameters,
                arcs,
                derived,
                flags,
                curve,
                pointWeights,
                covariance,
                List.of());
    }

    public FitResult {
        dropped = List.copyOf(dropped);
        optima = List.copyOf(optima);
        parameters = List.copyOf(parameters);
        arcs = List.copyOf(arcs);
        derived = List.copyOf(derived);
        flags = List.copyOf(flags);
        intervals = List.copyOf(intervals);
    }

    @Override
    public String source() {
        return data.source();
    }

    /** The same with one derived number more. */
    public FitResult with(DerivedQuantity number) {
        List<DerivedQuantity> more = new ArrayList<>(derived);
        more.add(number);
        return copy(more, flags, intervals);
    }

    /** The same with one flag more. */
    public FitResult with(Flag flag) {
        List<Flag> more = new ArrayList<>(flags);
        more.add(flag);
        return copy(derived, more, intervals);
    }

    /** The same with more intervals that were found by refitting. */
    public FitResult with(List<RefittedInterval> found) {
        List<RefittedInterval> more = new ArrayList<>(intervals);
        more.addAll(found);
        return copy(derived, flags, more);
    }

    private FitResult copy(
            List<DerivedQuantity> otherDerived, List<Flag> otherFlags, List<RefittedInterval> otherIntervals) {
        return new FitResult(
                data,
                points,
                dropped,
                circuit,
                status,
                weighting,
                immittance,
                loss,
                chiSquared,
                reducedChiSquared,
                degreesOfFreedom,
                aicc,
                bic,
                startsTried,
                startsAgreeing,
                optima,
                parameters,
                arcs,
                otherDerived,
                otherFlags,
                curve,
                pointWeights,
                covariance,
                otherIntervals);
    }

    /** The parameter of this name. */
    public Optional<FittedParameter> parameter(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** The derived number of this name. */
    public Optional<DerivedQuantity> derived(String name) {
        return derived.stream().filter(d -> d.name().equals(name)).findFirst();
    }
}
