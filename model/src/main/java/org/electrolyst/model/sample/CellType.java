package org.electrolyst.model.sample;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The electrodes on both sides of an electrolyte, written {@code Li|electrolyte|Li} or {@code SS|electrolyte|SS}.
 *
 * @param left electrode
 * @param right electrode
 */
public record CellType(String left, String right) {
    /** Metals that plate and strip, with the charge of their ion. */
    private static final Map<String, Integer> ION_CHARGE =
            Map.of("Li", 1, "Na", 1, "K", 1, "Ag", 1, "Cu", 2, "Mg", 2, "Ca", 2, "Zn", 2, "Al", 3);

    private static final Pattern ELECTRODE = Pattern.compile("[\\p{L}\\p{N}().+\\- ]{1,40}");

    public CellType {
        if (!isElectrode(left) || !isElectrode(right)) {
            throw new IllegalArgumentException("'" + left + "' and '" + right + "' do not name two electrodes");
        }
    }

    /**
     * Reads {@code Li|electrolyte|Li}.
     *
     * @throws IllegalArgumentException if the text has not three parts with {@code electrolyte} in the middle
     */
    public static CellType parse(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != 3 || !parts[1].strip().toLowerCase(Locale.ROOT).equals("electrolyte")) {
            throw new IllegalArgumentException(
                    "'" + text
                            + "' is not a cell type; write 'Li|electrolyte|Li' or, for blocking electrodes, 'SS|electrolyte|SS'");
        }
        return new CellType(parts[0].strip(), parts[2].strip());
    }

    private static boolean isElectrode(String name) {
        return ELECTRODE.matcher(name).matches() && name.equals(name.strip());
    }

    public boolean isSymmetric() {
        return left.equals(right);
    }

    /** Whether both electrodes exchange ions with the electrolyte. */
    public boolean isReversible() {
        return ION_CHARGE.containsKey(left) && ION_CHARGE.containsKey(right);
    }

    /** Charge number of the mobile ion; empty unless both electrodes are the same known metal. */
    public OptionalInt ionCharge() {
        return isSymmetric() && ION_CHARGE.containsKey(left)
                ? OptionalInt.of(ION_CHARGE.get(left))
                : OptionalInt.empty();
    }

    @Override
    public String toString() {
        return left + "|electrolyte|" + right;
    }
}
