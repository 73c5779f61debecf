package org.electrolyst.model.reference;

/** Physical constants, CODATA 2018 (Tiesinga et al., Rev. Mod. Phys. 93 (2021) 025010, doi 10.1103/RevModPhys.93.025010). */
public final class PhysicalConstants {
    /** Boltzmann constant, eV/K (exact by definition of kelvin and electronvolt, here rounded to ten digits). */
    public static final double BOLTZMANN_EV_PER_K = 8.617333262e-5;

    /** Molar gas constant, J/(mol K). */
    public static final double GAS_CONSTANT_J_PER_MOL_K = 8.314462618;

    /** Faraday constant, C/mol. */
    public static final double FARADAY_C_PER_MOL = 96485.33212;

    /** One electronvolt for each particle, in kJ for each mole of them. */
    public static final double KJ_PER_MOL_IN_EV = FARADAY_C_PER_MOL / 1000;

    /** Electric constant, F/m. */
    public static final double VACUUM_PERMITTIVITY_F_PER_M = 8.8541878128e-12;

    /** 0 °C in kelvin. */
    public static final double ZERO_CELSIUS_K = 273.15;

    private PhysicalConstants() {}
}
