package org.electrolyst.acquisition.imports;

import java.util.Arrays;
import java.util.List;
import org.electrolyst.acquisition.imports.ImportOptions.ImaginaryColumn;
import org.electrolyst.model.result.Flag;

/**
 * Decides whether the column of the imaginary part of a file holds Z'' (capacitive: negative) or -Z''.
 *
 * <p>The caller's word decides, then a minus in the header. Else the majority of the signs speaks first, and where it says
 * "inductive" the data are asked: for a causal, linear, passive system Z'' has the sign of dZ'/d(ln f), since the
 * Kramers-Kronig relations tie Z'' locally to that slope (Z'' = π/2 dZ'/d(ln f) where the slope varies slowly). With
 * frequencies ascending, S = sum of mean(Z''[k], Z''[k+1]) (Z'[k+1] - Z'[k]) is then positive for the right sign, whether
 * capacitive or inductive.
 */
final class SignConvention {
    /** Below this share of the sum of magnitudes, S is noise. */
    private static final double CLEAR = 0.05;

    private final double named;
    private final double unnamed;

    private SignConvention(double named, double unnamed) {
        this.named = named;
        this.unnamed = unnamed;
    }

    /** The convention of a file, said in its notes. */
    static SignConvention of(Harvest harvest, ImaginaryColumn option) {
        if (option != ImaginaryColumn.DETECT) {
            boolean negated = option == ImaginaryColumn.NEGATED;
            harvest.note(Flag.info(
                    "imaginarySignGiven",
                    "the imaginary column was read as " + (negated ? "-Z''" : "Z''") + " because the caller says so"));
            return negated ? new SignConvention(-1, -1) : new SignConvention(1, 1);
        }
        List<RawSpectrum> negated =
                harvest.spectra().stream().filter(RawSpectrum::negated).toList();
        if (!negated.isEmpty()) {
            harvest.note(Flag.info(
                    "imaginarySignNamed", "the imaginary column holds -Z'', as its header says; Z'' is its negative"));
            if (balance(negated) < 0 && meanScore(negated) > CLEAR) {
                harvest.note(
                        Flag.needsPerson(
                                "imaginarySignDoubtful",
                                "the header says -Z'', but most points are negative while Z' falls with frequency, as if the column held Z''"));
            }
        }
        List<RawSpectrum> open =
                harvest.spectra().stream().filter(s -> !s.negated()).toList();
        return new SignConvention(-1, open.isEmpty() ? 1 : detected(open, harvest));
    }

    /** The factor, 1 or -1, that turns the imaginary column of {@code spectrum} into Z''. */
    double factor(RawSpectrum spectrum) {
        return spectrum.negated() ? named : unnamed;
    }

    private static double detected(List<RawSpectrum> spectra, Harvest harvest) {
        double score = meanScore(spectra);
        if (balance(spectra) <= 0) {
            harvest.note(Flag.info(
                    "imaginarySignKept",
                    "the imaginary column holds Z'', negative where capacitive (most points are)"));
            return 1;
        }
        if (score < -CLEAR) {
            harvest.note(
                    Flag.info(
                            "imaginarySignFlipped",
                            "the imaginary column holds -Z'': most points are positive while Z' falls with frequency; the sign was changed"));
            return -1;
        }
        if (score > CLEAR) {
            harvest.note(
                    Flag.warning(
                            "mostlyInductive",
                            "most points of the imaginary column are positive and Z' rises with frequency: the sample is inductive; the sign was kept"));
            return 1;
        }
        harvest.note(
                Flag.warning(
                        "imaginarySignAssumed",
                        "most points of the imaginary column are positive and the data do not tell why; it was taken as -Z'' of a capacitive sample"));
        return -1;
    }

    /** How many points more are positive than negative. */
    private static long balance(List<RawSpectrum> spectra) {
        long balance = 0;
        for (RawSpectrum spectrum : spectra) {
            for (int i = 0; i < spectrum.size(); i++) {
                balance += (long) Math.signum(spectrum.imaginaryOhm().at(i));
            }
        }
        return balance;
    }

    private static double meanScore(List<RawSpectrum> spectra) {
        return spectra.stream()
                .mapToDouble(SignConvention::kramersKronigScore)
                .average()
                .orElse(0);
    }

    /** S over the sum of the magnitudes of its terms, -1 to 1; 0 for a single point. */
    static double kramersKronigScore(RawSpectrum spectrum) {
        int[] order = ascending(spectrum.frequencyHz());
        double sum = 0;
        double magnitudes = 0;
        for (int k = 0; k + 1 < order.length; k++) {
            double mean = (spectrum.imaginaryOhm().at(order[k])
                            + spectrum.imaginaryOhm().at(order[k + 1]))
                    / 2;
            double term = mean
                    * (spectrum.realOhm().at(order[k + 1]) - spectrum.realOhm().at(order[k]));
            sum += term;
            magnitudes += Math.abs(term);
        }
        return magnitudes > 0 && Double.isFinite(magnitudes) ? sum / magnitudes : 0;
    }

    /** Indices by frequency. The bits of positive floats sort like the numbers, which spares an object per point. */
    private static int[] ascending(NumberColumn frequencyHz) {
        long[] keys = new long[frequencyHz.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ((long) Float.floatToIntBits((float) frequencyHz.at(i)) << 32) | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }
}
