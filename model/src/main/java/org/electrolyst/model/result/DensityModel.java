package org.electrolyst.model.result;

/** How isolated, insulating pores lower a conductivity. φ is the relative density. */
public enum DensityModel {
    /** Maxwell: 2φ/(3 - φ), few pores far apart. */
    MAXWELL("maxwell", "2φ/(3 - φ)"),
    /** Bruggeman's differential medium: φ^1.5. */
    BRUGGEMAN("bruggeman", "φ^1.5"),
    /** Symmetric effective medium: 1 - 1.5 (1 - φ), which ends at φ = 1/3. */
    EFFECTIVE_MEDIUM("effectiveMedium", "1 - 1.5 (1 - φ)");

    private final String code;
    private final String formula;

    DensityModel(String code, String formula) {
        this.code = code;
        this.formula = formula;
    }

    /** The word that JSON uses. */
    public String code() {
        return code;
    }

    /** Conductivity over that of the pore-free body. */
    public String formula() {
        return formula;
    }
}
