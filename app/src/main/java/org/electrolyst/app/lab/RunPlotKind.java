package org.electrolyst.app.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.electrolyst.analysis.series.RunResult;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.HoldReading;
import org.electrolyst.model.result.TransferenceResult;
import org.electrolyst.model.run.StoredCurve;
import org.electrolyst.reports.plot.ArrheniusPlot;
import org.electrolyst.reports.plot.ChronoamperogramPlot;
import org.electrolyst.reports.plot.PlottedHold;

/** The pictures of what a run or sample gives as a whole. */
public enum RunPlotKind {
    /** Needs spectra at several temperatures. */
    ARRHENIUS {
        @Override
        public Path write(List<Analysed> targets, String title, Path target) throws IOException {
            List<ArrheniusResult> laws = targets.stream()
                    .flatMap(t -> t.result().series().arrhenius().stream())
                    .toList();
            if (laws.isEmpty()) {
                throw new IllegalArgumentException(
                        "there is no activation energy to draw; it needs spectra at two temperatures or more");
            }
            return ArrheniusPlot.write(laws, title, target);
        }
    },
    /** Needs the holds of Bruce-Vincent triples. */
    CHRONOAMPEROGRAM {
        @Override
        public Path write(List<Analysed> targets, String title, Path target) throws IOException {
            List<PlottedHold> holds = new ArrayList<>();
            targets.forEach(t -> holds.addAll(holds(t)));
            if (holds.isEmpty()) {
                throw new IllegalArgumentException(
                        "there is no hold of a Bruce-Vincent triple to draw that gave a transference number");
            }
            return ChronoamperogramPlot.write(holds, title, target);
        }
    };

    /**
     * A target with what analysis made of it.
     *
     * @param result of the analysis
     * @param curves the holds of the target as stored
     */
    public record Analysed(RunResult result, List<StoredCurve> curves) {
        public Analysed {
            curves = List.copyOf(curves);
        }
    }

    /** The word of the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Writes a picture and returns where it really is; {@code IllegalArgumentException} where there is nothing to draw. */
    public abstract Path write(List<Analysed> targets, String title, Path target) throws IOException;

    private static List<PlottedHold> holds(Analysed analysed) {
        List<PlottedHold> holds = new ArrayList<>();
        for (TransferenceResult transference : analysed.result().transference()) {
            for (HoldReading reading : transference.holds()) {
                String voltage = String.format(Locale.ROOT, "%+.3g mV", 1000 * reading.voltageV());
                analysed.curves().stream()
                        .filter(curve -> curve.id().toString().equals(reading.curve()))
                        .map(curve -> new PlottedHold(
                                reading.curve() + ", " + voltage.replace('-', '−'), curve.curve(), reading))
                        .forEach(holds::add);
            }
        }
        return holds;
    }
}
