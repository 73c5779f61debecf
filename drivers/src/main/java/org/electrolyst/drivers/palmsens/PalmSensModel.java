package org.electrolyst.drivers.palmsens;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.electrolyst.drivers.link.LineSettings;
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
 * @param currentRangesA ranges of current in the mode that impedance needs, A, ascending
 * @param usableOfRange part of a range that it can measure without overload
 */
record PalmSensModel(
        String name,
        String instrument,
        Set<String> typeCodes,
        LineSettings line,
        PotentiostatLimits limits,
        MeterAccuracy accuracy,
        List<Double> currentRangesA,
        double usableOfRange) {
    /** Head room of a range over the largest current expected in it. */
    private static final double HEAD_ROOM = 1.2;

    private static final LineSettings UART = LineSettings.of(230_400);
    private static final LineSettings USB = LineSettings.of(921_600);

    private static final PotentiostatLimits PICO_LIMITS = new PotentiostatLimits(0.016, 200e3, 0.429, 1.7, 3e-3);
    private static final MeterAccuracy PICO_ACCURACY = new MeterAccuracy(0.002, 1e-3, 0.54e-3, 0.005, 0.001, 0.0003);
    private static final List<Double> PICO_RANGES =
            List.of(100e-9, 1e-6, 6e-6, 13e-6, 25e-6, 50e-6, 100e-6, 200e-6, 1e-3, 5e-3);
    /** The sheet's largest currents are 0.58 to 0.6 of each range. */
    private static final double PICO_USABLE = 0.58;

    private static final MeterAccuracy EMSTAT4_ACCURACY =
            new MeterAccuracy(0.001, 0.3e-3, 0.1e-3, 0.001, 0.0005, 0.00009);

    private static final List<PalmSensModel> ALL = List.of(
            new PalmSensModel(
                    "emstat-pico",
                    "EmStat Pico",
                    Set.of("espico"),
                    UART,
                    PICO_LIMITS,
                    PICO_ACCURACY,
                    PICO_RANGES,
                    PICO_USABLE),
            new PalmSensModel(
                    "sensit",
                    "Sensit Wearable, Sensit BT, Sensit Smart",
                    Set.of("senswb", "espico"),
                    UART,
                    PICO_LIMITS,
                    PICO_ACCURACY,
                    PICO_RANGES,
                    PICO_USABLE),
            new PalmSensModel(
                    "emstat4-lr",
                    "EmStat4 LR, one channel of a MultiEmStat4 LR",
                    Set.of("es4_lr", "mes4lr"),
                    USB,
                    new PotentiostatLimits(10e-6, 200e3, 0.9, 3, 30e-3),
                    EMSTAT4_ACCURACY,
                    List.of(1e-9, 10e-9, 100e-9, 1e-6, 10e-6, 100e-6, 1e-3, 10e-3),
                    1),
            new PalmSensModel(
                    "emstat4-hr",
                    "EmStat4 HR, one channel of a MultiEmStat4 HR",
                    Set.of("es4_hr", "mes4hr"),
                    USB,
                    new PotentiostatLimits(10e-6, 200e3, 0.9, 6, 200e-3),
                    EMSTAT4_ACCURACY,
                    List.of(100e-9, 1e-6, 10e-6, 100e-6, 1e-3, 10e-3, 100e-3),
                    1),
            new PalmSensModel(
                    "nexus",
                    "Nexus",
                    Set.of("nexus1"),
                    USB,
                    new PotentiostatLimits(10e-6, 1e6, 0.3, 10, 1),
                    EMSTAT4_ACCURACY,
                    List.of(100e-12, 1e-9, 10e-9, 100e-9, 1e-6, 10e-6, 100e-6, 1e-3, 10e-3, 100e-3, 1.0),
                    1));

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

    /** The smallest range that holds a current with some head room, or the largest one there is, A. */
    double rangeForA(double largestCurrentA) {
        return currentRangesA.stream()
                .filter(range -> range * usableOfRange >= HEAD_ROOM * largestCurrentA)
                .findFirst()
                .orElse(largestRangeA());
    }

    double smallestRangeA() {
        return currentRangesA.get(0);
    }

    double largestRangeA() {
        return currentRangesA.get(currentRangesA.size() - 1);
    }
}
