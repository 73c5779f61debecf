package org.electrolyst.analysis.fit;

/**
 * A fit whose target is pulled towards a place, by one residual more: pull times the distance. Its minimum is that of the
 * fit with the target held where it then is, however strong the pull.
 */
final class PulledProblem implements LeastSquaresProblem {
    private final FitProblem fit;
    private final IntervalTarget target;
    private final double pull;
    private double place;

    PulledProblem(FitProblem fit, IntervalTarget target, double pull) {
        this.fit = fit;
        this.target = target;
        this.pull = pull;
    }

    /** Pulls towards this coordinate of the target from now on. */
    void towards(double coordinate) {
        place = coordinate;
    }

    @Override
    public int unknowns() {
        return fit.unknowns();
    }

    @Override
    public int residuals() {
        return fit.residuals() + 1;
    }

    @Override
    public double lower(int j) {
        return fit.lower(j);
    }

    @Override
    public double upper(int j) {
        return fit.upper(j);
    }

    @Override
    public boolean isLogarithmic(int j) {
        return fit.isLogarithmic(j);
    }

    @Override
    public void evaluate(double[] x, double[] r) {
        fit.evaluate(x, r);
        r[fit.residuals()] = pull * (target.coordinate(fit.parameterValues(x)) - place);
    }

    @Override
    public void evaluate(double[] x, double[] r, double[][] jacobian) {
        fit.evaluate(x, r, jacobian);
        double[] values = fit.parameterValues(x);
        double[] gradient = target.gradient(fit.parameters(), values);
        r[fit.residuals()] = pull * (target.coordinate(values) - place);
        for (int j = 0; j < gradient.length; j++) {
            jacobian[j][fit.residuals()] = pull * gradient[j];
        }
    }
}
