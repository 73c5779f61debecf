package org.electrolyst.reports.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.reference.PhysicalConstants;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ConductivityResult;
import org.electrolyst.model.result.ConductivityResult.Conductivity;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.TransferenceResult;
import org.electrolyst.model.result.TransportQuantity;
import org.electrolyst.reports.SampleReport;
import org.electrolyst.reports.table.DisplayUnit;
import org.electrolyst.reports.table.Entry;

/** The numbers that people ask for first; where one is missing, the row says so. */
final class Headlines {
    private static final double ROOM_TEMPERATURE_K = 25 + PhysicalConstants.ZERO_CELSIUS_K;
    private static final String S_PER_CM = DisplayUnit.SIEMENS_PER_CENTIMETRE.symbol();
    private static final String NOT_DETERMINED = "not determined";

    private record Measured(Typed<ConductivityResult> typed, Conductivity value) {}

    private Headlines() {}

    /** Quantity, value, uncertainty, unit and conditions, a row each. */
    static List<List<Entry>> of(SampleReport sample) {
        List<List<Entry>> rows = new ArrayList<>();
        addConductivities(sample, rows);
        addArrhenius(sample, rows);
        addTransference(sample, rows);
        return rows;
    }

    private static void addConductivities(SampleReport sample, List<List<Entry>> rows) {
        int before = rows.size();
        for (TransportQuantity quantity : TransportQuantity.values()) {
            nearestTo25C(sample, quantity).ifPresent(measured -> rows.add(row(measured)));
        }
        if (rows.size() == before) {
            rows.add(missing("Conductivity", S_PER_CM, "no conductivity is stored for this sample"));
        }
    }

    private static Optional<Measured> nearestTo25C(SampleReport sample, TransportQuantity quantity) {
        return Typed.of(sample, ConductivityResult.class).stream()
                .flatMap(typed -> typed.result().values().stream()
                        .filter(value -> value.quantity() == quantity)
                        .map(value -> new Measured(typed, value)))
                .min(Comparator.comparingDouble(Headlines::distanceFrom25C));
    }

    private static double distanceFrom25C(Measured measured) {
        OptionalDouble kelvin = measured.typed().result().temperatureK();
        return kelvin.isPresent() ? Math.abs(kelvin.getAsDouble() - ROOM_TEMPERATURE_K) : Double.POSITIVE_INFINITY;
    }

    private static List<Entry> row(Measured measured) {
        Conductivity value = measured.value();
        double sigma = DisplayUnit.SIEMENS_PER_CENTIMETRE.of(value.conductivitySPerM());
        OptionalDouble u = DisplayUnit.SIEMENS_PER_CENTIMETRE.ofDifference(value.fitUncertaintySPerM());
        OptionalDouble kelvin = measured.typed().result().temperatureK();
        String temperature = kelvin.isPresent()
                ? String.format(Locale.ROOT, "measured at %.1f °C", DisplayUnit.CELSIUS.of(kelvin.getAsDouble()))
                : "temperature not stated";
        OptionalDouble geometry = DisplayUnit.SIEMENS_PER_CENTIMETRE.ofDifference(value.geometryUncertaintySPerM());
        String fromGeometry = geometry.isPresent()
                ? "; the geometry adds ± " + QuantityFormat.number(geometry.getAsDouble(), 2) + " " + S_PER_CM
                : "; the uncertainty of the geometry is not stated";
        return List.of(
                Entry.text("Conductivity, " + value.quantity().words()),
                Entry.scientificValue(sigma, u),
                Entry.scientificUncertainty(sigma, u, "not stated"),
                Entry.text(S_PER_CM),
                Entry.text(temperature + " (" + measured.typed().subject() + "); ± from the fit" + fromGeometry));
    }

    private static void addArrhenius(SampleReport sample, List<List<Entry>> rows) {
        List<Typed<ArrheniusResult>> laws = Typed.of(sample, ArrheniusResult.class);
        if (laws.isEmpty()) {
            rows.add(missing("Activation energy", "eV", "no Arrhenius analysis is stored for this sample"));
        }
        for (Typed<ArrheniusResult> law : laws) {
            ArrheniusResult result = law.result();
            String quantity = result.quantity().words();
            rows.add(row(
                    "Activation energy, " + quantity,
                    result.activationEnergyEv(),
                    "eV",
                    Wording.of(result.form()) + " against 1/T, " + Wording.weights(result.weights()) + ", "
                            + result.points().size() + " temperatures, R² "
                            + String.format(Locale.ROOT, "%.5f", result.rSquared()) + " ("
                            + law.stored().id() + ")"));
            Estimate at25 = result.conductivity25CSPerM().times(DisplayUnit.SIEMENS_PER_CENTIMETRE.of(1));
            rows.add(List.of(
                    Entry.text("Conductivity at 25 °C, " + quantity),
                    Entry.scientificValue(at25.value(), at25.standardUncertainty()),
                    Entry.scientificUncertainty(at25.value(), at25.standardUncertainty(), "not stated"),
                    Entry.text(S_PER_CM),
                    Entry.text("by this law" + interval(at25))));
        }
    }

    private static void addTransference(SampleReport sample, List<List<Entry>> rows) {
        List<Typed<TransferenceResult>> experiments = Typed.of(sample, TransferenceResult.class);
        if (experiments.isEmpty()) {
            rows.add(missing("Transference number", "", "no transference experiment is stored for this sample"));
        }
        for (Typed<TransferenceResult> experiment : experiments) {
            TransferenceResult result = experiment.result();
            String status = "Evans-Vincent-Bruce, " + result.status().code() + " ("
                    + experiment.stored().id() + ")";
            rows.add(result.transference()
                    .map(t -> row("Transference number", t, "", status + interval(t)))
                    .orElse(missing("Transference number", "", status)));
        }
    }

    private static List<Entry> row(String label, Estimate estimate, String unit, String conditions) {
        return List.of(
                Entry.text(label),
                Entry.value(estimate.value(), estimate.standardUncertainty()),
                Entry.uncertainty(estimate.value(), estimate.standardUncertainty(), "not stated"),
                Entry.text(unit),
                Entry.text(conditions));
    }

    private static List<Entry> missing(String label, String unit, String reason) {
        return List.of(
                Entry.text(label), Entry.instead(NOT_DETERMINED), Entry.text(""), Entry.text(unit), Entry.text(reason));
    }

    private static String interval(Estimate estimate) {
        if (estimate.lower95().isEmpty() || estimate.upper95().isEmpty()) {
            return "";
        }
        return ", 95 % from " + QuantityFormat.number(estimate.lower95().getAsDouble(), 3) + " to "
                + QuantityFormat.number(estimate.upper95().getAsDouble(), 3);
    }
}
