package org.electrolyst.analysis.fit;

import static org.electrolyst.model.reference.PhysicalConstants.BOLTZMANN_EV_PER_K;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.electrolyst.analysis.arcs.Relaxation;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.Covariance;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.Estimate;

/** One circuit fitted to several spectra at once. */
public final class JointFitted {
    private final Circuit circuit;
    private final FitSettings settings;
    private final JointProblem joint;
    private final LevenbergMarquardt.Outcome outcome;
    private final double[] x;
    private final int startsTried;
    private final int startsAgreeing;
    private final double sumOfSquaresApart;
    private final JointErrors errors;

    /** {@code sumOfSquaresApart}: of fits of each spectrum for itself. */
    JointFitted(
            Circuit circuit,
            FitSettings settings,
            JointProblem joint,
            LevenbergMarquardt.Outcome outcome,
            int startsTried,
            int startsAgreeing,
            double sumOfSquaresApart) {
        this.circuit = circuit;
        this.settings = settings;
        this.joint = joint;
        this.outcome = outcome;
        this.startsTried = startsTried;
        this.startsAgreeing = startsAgreeing;
        this.sumOfSquaresApart = sumOfSquaresApart;
        x = outcome.x().toArray();
        errors = new JointErrors(joint, outcome);
    }

    /** The circuit. */
    public Circuit circuit() {
        return circuit;
    }

    /** Whether the optimum was reached. */
    public boolean converged() {
        return outcome.converged();
    }

    /** Sum of the squared weighted residuals of all spectra. */
    public double chiSquared() {
        return outcome.sumOfSquares();
    }

    /** The criterion of all spectra together; empty where it is not defined. */
    public OptionalDouble aicc() {
        return check().aiccTogether();
    }

    /** This fit against fits of each spectrum for itself. */
    public RelationsCheck check() {
        int apart = joint.spectra().stream().mapToInt(FitProblem::unknowns).sum();
        boolean known = joint.spectra().get(0).observations().absolute();
        return new RelationsCheck(
                outcome.sumOfSquares(), joint.unknowns(), sumOfSquaresApart, apart, joint.data(), known);
    }

    /** Whether the data tell the resistances apart, each in every spectrum. */
    public boolean resistancesAreDetermined() {
        return IntStream.range(0, joint.unknowns())
                .filter(j -> circuit.parameters().get(joint.rangeOf(j)).name().startsWith("R"))
                .allMatch(errors.ofUnknowns()::identifiable);
    }

    /** Whether what stands for diffusion is slower than every arc in every spectrum; a faster one stands for an arc. */
    public boolean diffusionIsSlowest() {
        for (int s = 0; s < joint.spectra().size(); s++) {
            double[] values = values(s);
            double slowestArcS = Relaxation.of(circuit).stream()
                    .mapToDouble(arc -> arc.timeConstant(values))
                    .max()
                    .orElse(0);
            for (int k = 0; k < values.length; k++) {
                boolean diffusionTime = circuit.parameters().get(k).name().endsWith(".tau");
                if (diffusionTime && values[k] <= slowestArcS) {
                    return false;
                }
            }
        }
        return true;
    }

    /** All parameters of the circuit in one spectrum. */
    private double[] values(int s) {
        return joint.spectra().get(s).parameterValues(joint.unknownsOf(s, x));
    }

    /** The fit of one spectrum, in the order they were given. */
    public FittedCircuit spectrum(int s, DataSource data) {
        FitProblem problem = joint.spectra().get(s);
        double[] values = values(s);
        double sum = 0;
        for (double r : problem.residualsAt(values)) {
            sum += r * r;
        }
        MultiStart.Best best = new MultiStart.Best(
                problem, DoubleVector.of(values), sum, outcome.converged(), startsTried, startsAgreeing);
        return new FitReading(circuit, settings, data, best, values, errors.ofSpectrum(s));
    }

    /** The sum of these resistances in one spectrum, Ω. */
    public double sumOhm(int s, List<String> resistances) {
        double[] values = values(s);
        return positions(resistances).stream().mapToDouble(k -> values[k]).sum();
    }

    /** Covariance of two sums of resistances, of the same spectrum or of two, Ω². */
    public double covarianceOhm2(int s, List<String> resistances, int other, List<String> others) {
        return errors.ofSums(s, positions(resistances), other, positions(others));
    }

    private List<Integer> positions(List<String> parameters) {
        return parameters.stream()
                .map(name -> circuit.indexOf(name).orElseThrow())
                .toList();
    }

    /** Names of the resistances that were fitted by a law of Arrhenius. */
    public List<String> resistancesByLaw() {
        return laws().stream().map(this::name).toList();
    }

    private List<Course> laws() {
        return joint.shape().courses().stream()
                .filter(Course::isArrhenius)
                .filter(law -> name(law).startsWith("R"))
                .toList();
    }

    /** The energies of the resistances that were fitted by a law of Arrhenius of this form; none of them may be. */
    public SpectraEnergies energies(Form form) {
        List<Course> laws = laws();
        Uncertainties unknowns = errors.ofUnknowns();
        double factor = unknowns.coverageFactor95(check().known());
        int n = laws.size();
        DoubleVector covariance =
                DoubleVector.generate(n * n, i -> covarianceEv2(unknowns, laws.get(i / n), laws.get(i % n)));
        List<Estimate> energies = IntStream.range(0, n)
                .mapToObj(i -> {
                    Course law = laws.get(i);
                    double energyEv = BOLTZMANN_EV_PER_K * law.slopeK(x);
                    return unknowns.identifiable(law.at()) && unknowns.identifiable(law.at() + 1)
                            ? Estimate.symmetric(energyEv, Math.sqrt(Math.max(0, covariance.at(i * n + i))), factor)
                            : Estimate.withoutUncertainty(energyEv);
                })
                .toList();
        List<String> names = resistancesByLaw();
        return new SpectraEnergies(form, names, energies, new Covariance(names, covariance));
    }

    private String name(Course course) {
        return circuit.parameters().get(course.coordinate()).name();
    }

    private static double covarianceEv2(Uncertainties unknowns, Course a, Course b) {
        double ofDifferences = unknowns.covariance(a.at(), b.at())
                - unknowns.covariance(a.at() + 1, b.at())
                - unknowns.covariance(a.at(), b.at() + 1)
                + unknowns.covariance(a.at() + 1, b.at() + 1);
        return BOLTZMANN_EV_PER_K * BOLTZMANN_EV_PER_K * a.slopePerHotK() * b.slopePerHotK() * ofDifferences;
    }
}
