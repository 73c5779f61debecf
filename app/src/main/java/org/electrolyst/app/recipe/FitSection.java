package org.electrolyst.app.recipe;

import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.acquisition.yaml.Settings;
import org.electrolyst.acquisition.yaml.YamlValue;
import org.electrolyst.analysis.fit.ErrorModel;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.analysis.fit.Immittance;
import org.electrolyst.analysis.fit.Loss;
import org.electrolyst.analysis.fit.PointFilter;
import org.electrolyst.analysis.fit.Weighting;
import org.electrolyst.model.quantity.Dimension;

/** How a recipe fits spectra. */
final class FitSection {
    private static final double EUROPE_HZ = 50;
    private static final double AMERICA_HZ = 60;

    private FitSection() {}

    static FitSettings read(Settings fit, ParameterSettings parameters) {
        FitSettings settings = weighted(fit, FitSettings.defaults());
        settings = fit.word("loss", Loss.values(), loss -> SettingText.hyphenated(loss.code()))
                .map(settings::with)
                .orElse(settings);
        settings = fit.word("immittance", Immittance.values(), FitSection::symbol)
                .map(settings::with)
                .orElse(settings);
        settings = settings.with(points(fit)).with(parameters.rules(fit));
        fit.refuseOthers();
        return settings;
    }

    private static String symbol(Immittance immittance) {
        return switch (immittance) {
            case IMPEDANCE -> "Z";
            case ADMITTANCE -> "Y";
            case BOTH -> immittance.code();
        };
    }

    private static FitSettings weighted(Settings fit, FitSettings settings) {
        Optional<Weighting> weighting = fit.word("weighting", Weighting.values(), Weighting::code);
        Optional<YamlValue> sigma = fit.find("sigma");
        Optional<ErrorModel> errors = sigma.flatMap(v -> v.read(SettingText::errors, "Write it like 0.5 % + 0.2 Ω."));
        if (sigma.isPresent()) {
            if (weighting.isPresent() && weighting.get() != Weighting.SIGMA) {
                fit.error(
                        "sigma",
                        "sigma states known errors, which " + weighting.get().code() + " weights do not use",
                        "Remove one of the two.");
            }
            return errors.map(settings::with).orElse(settings);
        }
        if (weighting.filter(w -> w == Weighting.SIGMA).isPresent()) {
            fit.error("weighting", "weighting by sigma needs the errors", "Add, for example, 'sigma: 0.5 %'.");
            return settings;
        }
        return weighting.map(settings::with).orElse(settings);
    }

    private static PointFilter points(Settings fit) {
        PointFilter points = fit.find("range")
                .flatMap(v -> v.read(
                        text -> SettingText.window(PointFilter.all(), text),
                        "Write it like 1 Hz .. 100 kHz; either end may be left out."))
                .orElse(PointFilter.all());
        OptionalDouble mains = fit.positive("mains", Dimension.FREQUENCY, "50 Hz");
        if (mains.isEmpty()) {
            return points;
        }
        if (mains.getAsDouble() != EUROPE_HZ && mains.getAsDouble() != AMERICA_HZ) {
            fit.error("mains", "mains have 50 Hz or 60 Hz", "Write '50 Hz' or '60 Hz'.");
            return points;
        }
        return points.awayFromMains(mains.getAsDouble());
    }
}
