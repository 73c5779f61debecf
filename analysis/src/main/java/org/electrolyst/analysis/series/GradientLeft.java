package org.electrolyst.analysis.series;

import java.util.List;
import org.electrolyst.analysis.polarization.SlowestMode;

/**
 * What is left of a salt gradient when a hold begins. Spectra at open circuit polarise the cell by the zero error of the
 * instrument, a hold by its bias. The gradient takes the part R_d/(R_e + R_i + R_d) of that voltage and decays while the cell
 * is open, exp(-t/t1); the initial current lacks as much. What the spectrum right before each hold leaves is alike in both
 * polarities and cancels; what came earlier does not.
 *
 * @param electrolyteOhm R_e
 * @param interfaceOhm R_i
 * @param diffusionOhm R_d, of the gradient at steady state; 0 or less where none forms
 */
record GradientLeft(double electrolyteOhm, double interfaceOhm, double diffusionOhm) {
    /**
     * Standard uncertainty of the mean initial current of these branches, A: each may lack anything from nothing to the whole
     * of what is left, a rectangular distribution.
     */
    double initialCurrentA(List<HeldBranch> branches) {
        double squaresV2 = branches.stream()
                .mapToDouble(this::leftV)
                .map(leftV -> leftV * leftV / 3)
                .sum();
        return Math.sqrt(squaresV2) / branches.size() / (electrolyteOhm + interfaceOhm);
    }

    private double leftV(HeldBranch branch) {
        if (diffusionOhm <= 0
                || branch.branch().openS().isEmpty()
                || !branch.decay().identifiable()) {
            return 0;
        }
        double ohmicOhm = electrolyteOhm + interfaceOhm;
        double slower = SlowestMode.slowerWhenOpen(diffusionOhm / ohmicOhm);
        double decays =
                branch.branch().openS().getAsDouble() / (slower * branch.decay().timeConstantS());
        return branch.polarisedV() * diffusionOhm / (ohmicOhm + diffusionOhm) * Math.exp(-decays);
    }
}
