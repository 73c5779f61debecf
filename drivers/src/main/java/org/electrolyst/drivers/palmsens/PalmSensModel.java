package org.electrolyst.drivers.palmsens;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.electrolyst.drivers.link.LineSettings;
import org.electrolyst.drivers.potentiostat.Capability;
import org.electrolyst.drivers.potentiostat.ImpedanceLimits;
import org.electrolyst.drivers.potentiostat.PotentiostatLimits;
import org.electrolyst.drivers.sheet.ModelSheet;
import org.electrolyst.model.measurement.MeterAccuracy;

/**
 * A model and what it can do. Limits and ranges: MethodSCRIPT manual v1.8, appendix B, and the tables of range indices in the
 * maker's examples.
 *
 * <p>Accuracies are assumptions, since the protocol does not tell them: typical figures of data sheets, taken as standard
 * uncertainties.
 *
 * @param name as plans spell it
 * @param instrument what the maker calls it
 * @param typeCodes what the device may call itself
 * @param line how its line is usually set
 * @param limits what it can do
 * @param accuracy how well it measures
 * @param ranges of current
 * @param window of the voltages of one script
 */
record PalmSensModel(
        String name,
        String instrument,
        Set<String> typeCodes,
        LineSettings line,
        PotentiostatLimits limits,
        MeterAccuracy accuracy,
        CurrentRanges ranges,
        VoltageWindow window) {
    private static final LineSettings UART = LineSettings.of(230_400);
    private static final LineSettings USB = LineSettings.of(921_600);

    /** How long a point of a spectrum takes: protocol sheet, simulator checklist 4. */
    private static final double SECONDS_PER_POINT = 0.2;

    private static final double PERIODS_PER_POINT = 3;

    private static final Set<Capability> POTENTIOSTATIC = Set.of(
            Capability.IMPEDANCE,
            Capability.OPEN_CIRCUIT_VOLTAGE,
            Capability.VOLTAGE_HOLD,
            Capability.SPECTRUM_UNDER_BIAS,
            Capability.LINEAR_SWEEP);

    private static final MeterAccuracy PICO_ACCURACY = new MeterAccuracy(0.002, 1e-3, 0.54e-3, 0.005, 0.001, 0.0003);
    private static final MeterAccuracy EMSTAT4_ACCURACY =
            new MeterAccuracy(0.001, 0.3e-3, 0.1e-3, 0.001, 0.0005, 0.00009);

    private static final ImpedanceLimits EMSTAT4_IMPEDANCE = impedance(10e-6, 200e3, 0.9);

    private static final List<PalmSensModel> ALL = List.of(
            pico("emstat-pico", "EmStat Pico", Set.of("espico")),
            pico("sensit", "Sensit Wearable, Sensit BT, Sensit Smart", Set.of("senswb", "espico")),
            galvanostat(
                    "emstat4-lr",
                    "EmStat4 LR, one channel of a MultiEmStat4 LR",
                    Set.of("es4_lr", "mes4lr"),
                    EMSTAT4_IMPEDANCE,
                    3,
                    30e-3,
                    CurrentRanges.EMSTAT4_LR),
            galvanostat(
                    "emstat4-hr",
                    "EmStat4 HR, one channel of a MultiEmStat4 HR",
                    Set.of("es4_hr", "mes4hr"),
                    EMSTAT4_IMPEDANCE,
                    6,
                    200e-3,
                    CurrentRanges.EMSTAT4_HR),
            galvanostat("nexus", "Nexus", Set.of("nexus1"), impedance(10e-6, 1e6, 0.3), 10, 1, CurrentRanges.NEXUS));

    private static ImpedanceLimits impedance(double lowestHz, double highestHz, double largestAmplitudeRmsV) {
        return new ImpedanceLimits(lowestHz, highestHz, largestAmplitudeRmsV, SECONDS_PER_POINT, PERIODS_PER_POINT);
    }

    private static PalmSensModel pico(String name, String instrument, Set<String> typeCodes) {
        return new PalmSensModel(
                name,
                instrument,
                typeCodes,
                UART,
                new PotentiostatLimits(POTENTIOSTATIC, Optional.of(impedance(0.016, 200e3, 0.429)), 1.7, 3e-3),
                PICO_ACCURACY,
                CurrentRanges.PICO,
                VoltageWindow.PICO);
    }

    private static PalmSensModel galvanostat(
            String name,
            String instrument,
            Set<String> typeCodes,
            ImpedanceLimits impedance,
            double largestVoltageV,
            double largestCurrentA,
            CurrentRanges ranges) {
        Set<Capability> capabilities = EnumSet.of(Capability.GALVANOSTATIC_IMPEDANCE, Capability.CURRENT_HOLD);
        capabilities.addAll(POTENTIOSTATIC);
        return new PalmSensModel(
                name,
                instrument,
                typeCodes,
                USB,
                new PotentiostatLimits(capabilities, Optional.of(impedance), largestVoltageV, largestCurrentA),
                EMSTAT4_ACCURACY,
                ranges,
                VoltageWindow.ofAll(largestVoltageV));
    }

    ModelSheet<PotentiostatLimits, MeterAccuracy> sheet() {
        return new ModelSheet<>(name, instrument, line, limits, accuracy);
    }

    static List<PalmSensModel> all() {
        return ALL;
    }

    static Optional<PalmSensModel> find(String name) {
        return ALL.stream().filter(m -> m.name.equals(name)).findFirst();
    }

    /** The model or models whose devices call themselves so, for messages. */
    static List<String> namesOf(String typeCode) {
        return ALL.stream()
                .filter(m -> m.typeCodes.contains(typeCode))
                .map(PalmSensModel::name)
                .toList();
    }

    /** Limits of impedance, which every model measures. */
    ImpedanceLimits impedance() {
        return limits.impedance().orElseThrow();
    }

    boolean isGalvanostat() {
        return limits.capabilities().contains(Capability.CURRENT_HOLD);
    }
}
