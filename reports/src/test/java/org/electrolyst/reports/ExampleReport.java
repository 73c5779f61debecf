package org.electrolyst.reports;

import static org.electrolyst.model.reference.PhysicalConstants.BOLTZMANN_EV_PER_K;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.ArrheniusLaw;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.ConductivityResult;
import org.electrolyst.model.result.ConductivityResult.Conductivity;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.FittedParameter;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.Result;
import org.electrolyst.model.result.ThermalCycle;
import org.electrolyst.model.result.TransferenceInputs;
import org.electrolyst.model.result.TransferenceResult;
import org.electrolyst.model.result.TransportQuantity;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.RunState;
import org.electrolyst.model.run.RunSummary;
import org.electrolyst.model.run.StoredResult;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.sample.CellType;
import org.electrolyst.model.sample.Sample;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.spectrum.SpectrumConditions;

/** A sample with spectra of R0-p(R1,CPE1)-p(R2,CPE2)-CPE3 at several temperatures and results that belong to them. */
public final class ExampleReport {
    private static final double[] CELSIUS = {20, 30, 40, 50, 60, 70, 80};
    public static final Instant WRITTEN_AT = Instant.parse("2026-03-05T11:30:00Z");

    private static final double BULK_EV = 0.30;
    private static final double GRAIN_BOUNDARY_EV = 0.48;
    private static final double RELATIVE_ERROR = 0.012;
    private static final Instant MEASURED_AT = Instant.parse("2026-03-04T08:00:00Z");

    private final String sampleId;
    private final List<StoredSpectrum> spectra = new ArrayList<>();
    private final List<StoredResult> results = new ArrayList<>();
    private final CellGeometry geometry = CellGeometry.ofDisc(
            Quantity.of(0.60e-3, 0.01e-3, Dimension.LENGTH), Quantity.of(10e-3, 0.05e-3, Dimension.LENGTH));
    private long nextId;

    private ExampleReport(String sampleId, long firstId) {
        this.sampleId = sampleId;
        this.nextId = firstId;
    }

    /** One sample at seven temperatures with every kind of result. */
    public static ReportContent temperatureSeries() {
        return content("MOF-688 pellet, conductivity and transference", List.of(sample("MOF-688-P03", 1, CELSIUS, 10)));
    }

    public static ReportContent content(String title, List<SampleReport> samples) {
        return new ReportContent(title, WRITTEN_AT, "0.1.0", samples);
    }

    /** A sample measured at {@code celsius}, its ids counting from {@code firstId}. */
    public static SampleReport sample(String id, long firstId, double[] celsius, int pointsPerDecade) {
        return new ExampleReport(id, firstId).build(celsius, pointsPerDecade);
    }

    private SampleReport build(double[] celsius, int pointsPerDecade) {
        for (double t : celsius) {
            addSpectrum(t, pointsPerDecade);
        }
        addArrhenius(TransportQuantity.BULK);
        addArrhenius(TransportQuantity.GRAIN_BOUNDARY);
        addArrhenius(TransportQuantity.TOTAL);
        add(Optional.empty(), transference());
        Cell cell = new Cell(
                Optional.of(CellType.parse("Li|electrolyte|Li")), Optional.of(geometry), OptionalDouble.of(0.75));
        RunSummary run = new RunSummary(
                RecordId.run(1),
                RunSummary.Kind.IMPORT,
                Optional.of(sampleId),
                RunState.FINISHED,
                MEASURED_AT,
                celsius.length + " files, delimited text",
                celsius.length,
                0,
                results.size());
        return new SampleReport(new Sample(sampleId, Optional.of("MOF-688"), cell), List.of(run), spectra, results);
    }

    private void addSpectrum(double celsius, int pointsPerDecade) {
        double kelvin = celsius + 273.15;
        double r1 = resistance(TransportQuantity.BULK, kelvin);
        double r2 = resistance(TransportQuantity.GRAIN_BOUNDARY, kelvin);
        List<FittedParameter> parameters = List.of(
                parameter("R0", "R0", "Ω", 18.4, OptionalDouble.of(3.2)),
                parameter("R1", "R1", "Ω", r1, OptionalDouble.of(r1 * RELATIVE_ERROR)),
                parameter("CPE1.Q", "CPE1", "S s^n", 4.1e-10, OptionalDouble.of(2.6e-11)),
                parameter("CPE1.n", "CPE1", "", 0.951, OptionalDouble.of(0.0042)),
                parameter("R2", "R2", "Ω", r2, OptionalDouble.of(r2 * RELATIVE_ERROR)),
                parameter("CPE2.Q", "CPE2", "S s^n", 3.3e-8, OptionalDouble.of(1.2e-9)),
                parameter("CPE2.n", "CPE2", "", 0.88, OptionalDouble.of(0.0061)),
                parameter("CPE3.Q", "CPE3", "S s^n", 6.2e-6, OptionalDouble.of(1.1e-7)),
                celsius > 75
                        ? new FittedParameter(
                                "CPE3.n",
                                "CPE3",
                                "",
                                1,
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                false,
                                true,
                                true)
                        : parameter("CPE3.n", "CPE3", "", 0.86, OptionalDouble.of(0.0035)));
        ImpedanceSpectrum curve = curve(r1, r2, pointsPerDecade);
        ImpedanceSpectrum measured = new ImpedanceSpectrum(
                curve.frequencyHz(), wiggled(curve.realOhm(), 1), wiggled(curve.imaginaryOhm(), 2));
        long number = nextId++;
        DataSource source = new DataSource(String.format(Locale.ROOT, "p03-%03.0fdeg.txt", celsius), 1);
        RecordId id = RecordId.spectrum(number);
        SpectrumConditions conditions = new SpectrumConditions(
                OptionalDouble.of(kelvin),
                OptionalDouble.of(0.010),
                OptionalDouble.of(0),
                Optional.of(MEASURED_AT.plusSeconds(number * 5400)),
                Optional.of("EmStat4 LR, serial 1234"));
        spectra.add(StoredSpectrum.imported(id, RecordId.run(1), source, measured, conditions));
        List<Flag> flags = celsius > 75
                ? List.of(Flag.warning("atBound", "CPE3.n is at the upper end of its range, 1"))
                : List.of();
        int points = measured.size();
        add(
                Optional.of(id),
                new FitResult(
                        source,
                        points,
                        "R0-p(R1,CPE1)-p(R2,CPE2)-CPE3",
                        FitResult.Status.CONVERGED,
                        "modulus",
                        0.01234 * celsius / 20,
                        OptionalDouble.of(0.01234 * celsius / 20 / (2 * points - 9)),
                        2 * points - 9,
                        OptionalDouble.of(-512.3),
                        20,
                        12,
                        parameters,
                        List.of(),
                        List.of(),
                        flags,
                        Optional.of(curve),
                        Optional.empty()));
        add(Optional.of(id), conductivity(source, kelvin));
    }

    private static FittedParameter parameter(
            String name, String element, String unit, double value, OptionalDouble standardError) {
        double u = standardError.orElseThrow();
        return new FittedParameter(
                name,
                element,
                unit,
                value,
                standardError,
                OptionalDouble.of(value - 1.96 * u),
                OptionalDouble.of(value + 1.96 * u),
                false,
                false,
                true);
    }

    private ConductivityResult conductivity(DataSource source, double kelvin) {
        List<Conductivity> values = new ArrayList<>();
        for (TransportQuantity quantity : TransportQuantity.values()) {
            double r = resistance(quantity, kelvin);
            double sigma = geometry.cellConstantPerM() / r;
            values.add(new Conductivity(
                    quantity,
                    r,
                    OptionalDouble.of(r * RELATIVE_ERROR),
                    sigma,
                    OptionalDouble.of(sigma * RELATIVE_ERROR),
                    OptionalDouble.of(sigma * geometry.relativeUncertainty().orElseThrow())));
        }
        return new ConductivityResult(source, OptionalDouble.of(kelvin), values, List.of());
    }

    private double resistance(TransportQuantity quantity, double kelvin) {
        double x = (1 / kelvin - 1 / 293.15) / BOLTZMANN_EV_PER_K;
        double bulk = 1650 * kelvin / 293.15 * Math.exp(BULK_EV * x);
        double boundary = 8200 * kelvin / 293.15 * Math.exp(GRAIN_BOUNDARY_EV * x);
        return switch (quantity) {
            case BULK -> bulk;
            case GRAIN_BOUNDARY -> boundary;
            case TOTAL -> bulk + boundary;
        };
    }

    private void addArrhenius(TransportQuantity quantity) {
        List<ArrheniusResult.Point> points = new ArrayList<>();
        for (StoredSpectrum stored : spectra) {
            double kelvin = stored.conditions().temperatureK().orElseThrow();
            double sigma = geometry.cellConstantPerM() / resistance(quantity, kelvin);
            double scatter =
                    1 + RELATIVE_ERROR * Math.sin(3 * kelvin + quantity.code().length());
            points.add(
                    new ArrheniusResult.Point(kelvin, sigma * scatter, OptionalDouble.of(sigma * RELATIVE_ERROR * 2)));
        }
        Line reported = Line.through(points, Form.SIGMA_T);
        Line other = Line.through(points, Form.SIGMA);
        add(
                Optional.empty(),
                new ArrheniusResult(
                        sampleId,
                        quantity,
                        law(
                                Form.SIGMA_T,
                                "fit",
                                Estimate.symmetric(reported.energyEv() + 0.0004, 0.0031, 2.57),
                                Estimate.symmetric(reported.at25SPerM() * 1.002, reported.at25SPerM() * 0.008, 2.57)),
                        Estimate.symmetric(reported.lnPrefactor() + 0.015, 0.11, 2.57),
                        0.99971,
                        "a straight line: the AICc of the next law is higher",
                        points,
                        List.of(),
                        ThermalCycle.unknown(),
                        List.of(
                                reported.alternative(Form.SIGMA_T),
                                other.alternative(Form.SIGMA),
                                law(
                                        Form.SIGMA,
                                        "fit",
                                        Estimate.symmetric(other.energyEv() + 0.0003, 0.0029, 2.57),
                                        Estimate.symmetric(other.at25SPerM(), other.at25SPerM() * 0.008, 2.57))),
                        List.of(Flag.info("formGap", "the two forms differ by 27 meV, about kT"))));
    }

    private static ArrheniusLaw law(Form form, String weights, Estimate energyEv, Estimate at25SPerM) {
        return new ArrheniusLaw(
                form, ArrheniusLaw.Kind.ARRHENIUS, weights, energyEv, at25SPerM, OptionalDouble.empty(), List.of());
    }

    /** An unweighted straight line through the logarithms, by the textbook's sums. */
    private record Line(double energyEv, double lnPrefactor, double at25SPerM) {
        static Line through(List<ArrheniusResult.Point> points, Form form) {
            double n = points.size();
            double sx = 0;
            double sy = 0;
            double sxx = 0;
            double sxy = 0;
            for (ArrheniusResult.Point p : points) {
                double x = 1 / p.temperatureK();
                double y = Math.log(p.conductivitySPerM() / 100 * (form == Form.SIGMA_T ? p.temperatureK() : 1));
                sx += x;
                sy += y;
                sxx += (x - 1 / 320.0) * (x - 1 / 320.0);
                sxy += (x - 1 / 320.0) * y;
            }
            double dx = sx - n / 320.0;
            double slope = (sxy - dx * sy / n) / (sxx - dx * dx / n);
            double intercept = (sy - slope * sx) / n;
            double ln25 = intercept + slope / 298.15;
            return new Line(
                    -slope * BOLTZMANN_EV_PER_K, intercept, 100 * Math.exp(ln25) / (form == Form.SIGMA_T ? 298.15 : 1));
        }

        ArrheniusLaw alternative(Form form) {
            return law(
                    form,
                    "none",
                    Estimate.symmetric(energyEv, 0.0035, 2.57),
                    Estimate.symmetric(at25SPerM, at25SPerM * 0.009, 2.57));
        }
    }

    /** Cell 1 after 95 h of Evans, Vincent, Bruce, Polymer 28 (1987) 2324, Table 1. */
    public static TransferenceResult transference() {
        double v = 10e-3;
        double i0 = 17.54e-6;
        double iss = 10.78e-6;
        double r0 = 243;
        double rss = 250;
        double re = 327;
        double reSteady = 331;
        double evans = iss * (v - i0 * r0) / (i0 * (v - iss * rss));
        return new TransferenceResult(
                "evans-1987.csv",
                new TransferenceInputs(
                        Optional.of("1 after 95 h"),
                        Quantity.of(v, 0.05e-3, Dimension.VOLTAGE),
                        Quantity.of(i0, 0.18e-6, Dimension.CURRENT),
                        Quantity.of(iss, 0.11e-6, Dimension.CURRENT),
                        Quantity.of(r0, 7, Dimension.RESISTANCE),
                        Quantity.of(rss, 8, Dimension.RESISTANCE),
                        Optional.of(Quantity.of(re, 4, Dimension.RESISTANCE)),
                        Optional.of(Quantity.of(reSteady, Dimension.RESISTANCE))),
                TransferenceResult.Status.OK,
                Optional.of(Estimate.symmetric(evans, 0.0138, 1.96)),
                Optional.of(Estimate.symmetric(re / (v / iss - rss), 0.0155, 1.96)),
                Optional.of(Estimate.symmetric(evans * reSteady / re, 0.0141, 1.96)),
                Optional.of(Estimate.symmetric(evans, 0.0139, 1.96)),
                OptionalDouble.of(evans * (reSteady / re - 1)),
                iss / i0,
                Estimate.symmetric(v / i0 - r0, 9.3, 1.96),
                List.of(),
                List.of(Flag.needsPerson(
                        "electrolyteResistanceDisagrees",
                        "the step implies 327 Ω between the interfaces, another experiment of this cell 177 Ω;"
                                + " look at the initial current before using this number")));
    }

    private void add(Optional<RecordId> spectrum, Result result) {
        results.add(new StoredResult(
                RecordId.result(nextId * 10 + results.size()),
                Optional.of(sampleId),
                Optional.of(RecordId.run(1)),
                spectrum,
                "0".repeat(64),
                "{}",
                "0.1.0",
                MEASURED_AT,
                result));
    }

    /** Scatter of a few parts in a thousand that is the same in every run. */
    private static DoubleVector wiggled(DoubleVector exact, int seed) {
        return DoubleVector.generate(exact.size(), i -> exact.at(i) * (1 + 0.004 * Math.sin(12.9898 * i * i + seed)));
    }

    /** R0 + R1/(1 + R1 Q1 (jw)^n1) + R2/(1 + R2 Q2 (jw)^n2) + 1/(Q3 (jw)^n3), 10 MHz to 0.1 Hz. */
    private static ImpedanceSpectrum curve(double r1, double r2, int pointsPerDecade) {
        int n = 8 * pointsPerDecade + 1;
        DoubleVector f = DoubleVector.generate(n, i -> 1e7 * Math.pow(10, -(double) i / pointsPerDecade));
        double[] re = new double[n];
        double[] im = new double[n];
        for (int i = 0; i < n; i++) {
            double w = 2 * Math.PI * f.at(i);
            re[i] = 18.4;
            addParallel(r1, 4.1e-10, 0.951, w, re, im, i);
            addParallel(r2, 3.3e-8, 0.88, w, re, im, i);
            double z = 1 / (6.2e-6 * Math.pow(w, 0.86));
            re[i] += z * Math.cos(0.86 * Math.PI / 2);
            im[i] -= z * Math.sin(0.86 * Math.PI / 2);
        }
        return new ImpedanceSpectrum(f, DoubleVector.of(re), DoubleVector.of(im));
    }

    private static void addParallel(double r, double q, double n, double w, double[] re, double[] im, int i) {
        double y = q * Math.pow(w, n);
        double g = 1 / r + y * Math.cos(n * Math.PI / 2);
        double b = y * Math.sin(n * Math.PI / 2);
        re[i] += g / (g * g + b * b);
        im[i] -= b / (g * g + b * b);
    }
}
