package org.electrolyst.analysis.drt;

/** By what the weight of the penalty is chosen. */
public enum LambdaCriterion {
    /**
     * Generalised cross-validation: the data left out one at a time are predicted best (Golub, Heath and Wahba,
     * Technometrics 21 (1979) 215, doi 10.1080/00401706.1979.10489751), over the unknowns that are not zero.
     */
    GCV("gcv"),
    /** Corner of the curve of penalty against misfit (Hansen, SIAM Review 34 (1992) 561, doi 10.1137/1034115). */
    L_CURVE("l-curve"),
    /**
     * Cross-validation of parts: Z' predicts Z'' and the reverse (Saccoccio, Wan, Chen and Ciucci, Electrochim. Acta 147
     * (2014) 470, doi 10.1016/j.electacta.2014.09.058).
     */
    RE_IM("re-im");

    private final String code;

    LambdaCriterion(String code) {
        this.code = code;
    }

    /** The word that commands and JSON use. */
    public String code() {
        return code;
    }
}
