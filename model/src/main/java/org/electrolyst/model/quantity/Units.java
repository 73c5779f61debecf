package org.electrolyst.model.quantity;

import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The closed table of units that the program reads and prints. Spellings are case-sensitive, as prefixes are. */
public final class Units {
    private static final Map<String, Double> PREFIXES = Map.ofEntries(
            Map.entry("f", 1e-15),
            Map.entry("p", 1e-12),
            Map.entry("n", 1e-9),
            Map.entry("µ", 1e-6),
            Map.entry("m", 1e-3),
            Map.entry("", 1.0),
            Map.entry("k", 1e3),
            Map.entry("M", 1e6),
            Map.entry("G", 1e9),
            Map.entry("T", 1e12));
    private static final List<String> SMALL_TO_LARGE = List.of("f", "p", "n", "µ", "m", "", "k", "M", "G", "T");
    private static final double ELEMENTARY_CHARGE_C = 1.602176634e-19; // CODATA 2018, exact
    private static final double AVOGADRO_PER_MOL = 6.02214076e23; // CODATA 2018, exact

    private static final Map<Dimension, Map<String, Unit>> BY_SPELLING = new TreeMap<>();
    private static final Map<Dimension, List<Unit>> PRINTED = new TreeMap<>();

    static {
        add(Dimension.NUMBER, 1, "");
        add(Dimension.FRACTION, 1, "");
        add(Dimension.FRACTION, 1e-2, "%");
        prefixed(Dimension.TIME, "s", "n", "µ", "m", "");
        add(Dimension.TIME, 60, "min");
        add(Dimension.TIME, 3600, "h");
        add(Dimension.TIME, 86400, "d");
        prefixed(Dimension.FREQUENCY, "Hz", "µ", "m", "", "k", "M", "G");
        prefixed(Dimension.LENGTH, "m", "n", "µ", "m", "");
        add(Dimension.LENGTH, 1e-2, "cm");
        add(Dimension.AREA, 1e-4, "cm²", "cm2", "cm^2");
        add(Dimension.AREA, 1e-6, "mm²", "mm2", "mm^2");
        add(Dimension.AREA, 1, "m²", "m2", "m^2");
        add(Dimension.MASS, 1e-9, "µg");
        add(Dimension.MASS, 1e-6, "mg");
        add(Dimension.MASS, 1e-3, "g");
        add(Dimension.MASS, 1, "kg");
        prefixed(Dimension.PRESSURE, "Pa", "", "k", "M", "G");
        add(Dimension.PRESSURE, 1e2, "mbar");
        add(Dimension.PRESSURE, 1e5, "bar");
        add(new Unit("°C", Dimension.TEMPERATURE, 1, ZERO_CELSIUS_K), "°C", "degC", "C", "℃");
        add(Dimension.TEMPERATURE, 1, "K");
        add(Dimension.TEMPERATURE_DIFFERENCE, 1e-3, "mK");
        add(Dimension.TEMPERATURE_DIFFERENCE, 1, "K", "°C", "degC", "C", "℃");
        add(Dimension.TEMPERATURE_RATE, 1, "K/s", "°C/s");
        add(Dimension.TEMPERATURE_RATE, 1 / 60.0, "K/min", "°C/min");
        add(Dimension.TEMPERATURE_RATE, 1 / 3600.0, "K/h", "°C/h");
        prefixed(Dimension.VOLTAGE, "V", "n", "µ", "m", "", "k");
        add(Dimension.VOLTAGE_RATE, 1, "V/s");
        add(Dimension.VOLTAGE_RATE, 1e-3, "mV/s");
        add(Dimension.VOLTAGE_RATE, 1e-3 / 60, "mV/min");
        add(Dimension.VOLTAGE_RATE, 1e-3 / 3600, "mV/h");
        prefixed(Dimension.CURRENT, "A", "f", "p", "n", "µ", "m", "");
        prefixed(Dimension.RESISTANCE, "Ω", "µ", "m", "", "k", "M", "G", "T");
        add(Dimension.AREA_RESISTANCE, 1e-4, "Ω cm²", "Ω cm2", "Ω cm^2");
        add(Dimension.AREA_RESISTANCE, 1, "Ω m²", "Ω m2", "Ω m^2");
        prefixed(Dimension.CAPACITANCE, "F", "f", "p", "n", "µ", "m", "");
        prefixed(Dimension.INDUCTANCE, "H", "p", "n", "µ", "m", "");
        add(Dimension.CONDUCTIVITY, 1e-1, "mS/cm");
        add(Dimension.CONDUCTIVITY, 1e-4, "µS/cm");
        add(Dimension.CONDUCTIVITY, 1e2, "S/cm", "S cm-1", "S cm^-1", "S cm⁻¹");
        add(Dimension.CONDUCTIVITY, 1, "S/m", "S m-1", "S m^-1", "S m⁻¹");
        add(Dimension.ENERGY, ELEMENTARY_CHARGE_C * 1e-3, "meV");
        add(Dimension.ENERGY, ELEMENTARY_CHARGE_C, "eV");
        add(Dimension.ENERGY, 1e3 / AVOGADRO_PER_MOL, "kJ/mol");
        add(Dimension.ENERGY, 1, "J");
        add(Dimension.CONCENTRATION, 1, "mol/m³", "mol/m3", "mol/m^3", "mmol/L");
        add(Dimension.CONCENTRATION, 1e3, "mol/L", "mol/l");
        add(Dimension.CONCENTRATION, 1e6, "mol/cm³", "mol/cm3", "mol/cm^3");
        add(Dimension.CONCENTRATION, 1e6 / AVOGADRO_PER_MOL, "cm⁻³", "cm-3", "cm^-3", "1/cm³", "1/cm3", "1/cm^3");
        add(Dimension.DIFFUSIVITY, 1e-4, "cm²/s", "cm2/s", "cm^2/s");
        add(Dimension.DIFFUSIVITY, 1, "m²/s", "m2/s", "m^2/s");
    }

    private Units() {}

    private static void prefixed(Dimension dimension, String base, String... prefixes) {
        for (String prefix : prefixes) {
            double factor = PREFIXES.getOrDefault(prefix, 1.0);
            add(dimension, factor, prefix + base);
        }
    }

    private static void add(Dimension dimension, double factor, String... spellings) {
        add(Unit.scaled(spellings[0], dimension, factor), spellings);
    }

    private static void add(Unit unit, String... spellings) {
        Map<String, Unit> table = BY_SPELLING.computeIfAbsent(unit.dimension(), d -> new TreeMap<>());
        for (String spelling : spellings) {
            table.putIfAbsent(spelling, unit);
            if (spelling.startsWith("µ")) {
                table.putIfAbsent("u" + spelling.substring(1), unit);
            }
        }
        PRINTED.computeIfAbsent(unit.dimension(), d -> new ArrayList<>()).add(unit);
    }

    /** The unit of {@code dimension} with this spelling; both micro signs, both ohm signs, u and ohm are read. */
    public static Optional<Unit> find(Dimension dimension, String spelling) {
        return Optional.ofNullable(spellings(dimension).get(canonical(spelling)));
    }

    /** Every dimension that has a unit with this spelling, in the order of {@link Dimension}. */
    static List<Dimension> dimensionsOf(String spelling) {
        String wanted = canonical(spelling);
        return BY_SPELLING.entrySet().stream()
                .filter(e -> e.getValue().containsKey(wanted))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The symbols in which {@code dimension} is printed, in the order of the table. */
    static List<String> symbols(Dimension dimension) {
        return PRINTED.getOrDefault(dimension, List.of()).stream()
                .map(Unit::symbol)
                .toList();
    }

    /**
     * The unit with SI prefix that leaves one to three digits before the point of {@code magnitude} (SI); SI itself for
     * 0.
     */
    static Unit engineering(Dimension dimension, double magnitude) {
        Map<String, Unit> units = spellings(dimension);
        String base = dimension == Dimension.MASS ? "g" : dimension.siSymbol();
        List<Unit> smallToLarge = SMALL_TO_LARGE.stream()
                .map(prefix -> units.get(prefix + base))
                .filter(Objects::nonNull)
                .toList();
        Unit best = magnitude == 0 ? find(dimension, dimension.siSymbol()).orElseThrow() : smallToLarge.get(0);
        for (Unit unit : smallToLarge) {
            // 999.95 rounds up to 1000 when printed with four digits.
            if (magnitude >= 0.99995 * unit.factor()) {
                best = unit;
            }
        }
        return best;
    }

    private static Map<String, Unit> spellings(Dimension dimension) {
        return BY_SPELLING.getOrDefault(dimension, Collections.emptyMap());
    }

    /** Greek mu to the micro sign, the ohm sign and the word to capital omega, any white space to one blank. */
    private static String canonical(String spelling) {
        return spelling.replace('\u03BC', '\u00B5')
                .replace('\u2126', '\u03A9')
                .replace("ohm", "\u03A9")
                .replace("Ohm", "\u03A9")
                .replace('·', ' ')
                .replaceAll("[\\s\\h]+", " ")
                .strip();
    }
}
