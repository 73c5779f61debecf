package org.electrolyst.model.quantity;

/** What kind of physical quantity a number is. The SI unit named here is the one numbers are kept in. */
public enum Dimension {
    NUMBER("number", ""),
    FRACTION("fraction", ""),
    TIME("time", "s"),
    FREQUENCY("frequency", "Hz"),
    LENGTH("length", "m"),
    AREA("area", "m²"),
    MASS("mass", "kg"),
    PRESSURE("pressure", "Pa"),
    TEMPERATURE("temperature", "K"),
    TEMPERATURE_DIFFERENCE("temperature difference", "K"),
    TEMPERATURE_RATE("temperature rate", "K/s"),
    VOLTAGE("voltage", "V"),
    VOLTAGE_RATE("voltage rate", "V/s"),
    CURRENT("current", "A"),
    RESISTANCE("resistance", "Ω"),
    AREA_RESISTANCE("area-specific resistance", "Ω m²"),
    CAPACITANCE("capacitance", "F"),
    INDUCTANCE("inductance", "H"),
    CONDUCTIVITY("conductivity", "S/m"),
    ENERGY("energy", "J"),
    CONCENTRATION("concentration", "mol/m³"),
    DIFFUSIVITY("diffusion coefficient", "m²/s");

    private final String words;
    private final String siSymbol;

    Dimension(String words, String siSymbol) {
        this.words = words;
        this.siSymbol = siSymbol;
    }

    /** The name people use, such as {@code area-specific resistance}. */
    public String words() {
        return words;
    }

    /** The name with its article, such as {@code an area}. */
    public String withArticle() {
        return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
    }

    /** The symbol of the SI unit; empty for pure numbers. */
    public String siSymbol() {
        return siSymbol;
    }
}
