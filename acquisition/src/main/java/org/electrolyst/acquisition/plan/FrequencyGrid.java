package org.electrolyst.acquisition.plan;

import java.util.ArrayList;
import java.util.List;
import org.electrolyst.model.quantity.DoubleVector;

/**
 * The frequencies of a sweep, as a potentiostat makes them from both ends and a number of points: logarithmically spaced,
 * ends included. A few points more or a slightly lower end keep them 6 % away from the mains and their second and third
 * harmonic, where that is possible: bands of higher harmonics would leave hardly a frequency between them.
 *
 * @param fromHz highest frequency
 * @param toHz lowest frequency, up to 5 % below the one that was asked for
 * @param points how many, 2 or more, and up to a fifth more than asked for
 * @param nearMainsHz the frequencies that lie near the mains all the same
 */
record FrequencyGrid(double fromHz, double toHz, int points, DoubleVector nearMainsHz) {
    private static final double KEPT_AWAY = 0.06;
    private static final int HARMONICS = 3;
    private static final double MOST_EXTRA_POINTS = 0.2;
    private static final int MOST_PERCENT_LOWER = 5;

    /** The grid with the fewest points near the mains, and of those the nearest to what is asked for. */
    static FrequencyGrid of(double fromHz, double toHz, double lowestHz, double pointsPerDecade, double mainsHz) {
        // A whole number of decades must not become a point more by rounding.
        int asked = 1 + Math.max(1, (int) Math.ceil(pointsPerDecade * Math.log10(fromHz / toHz) - 1e-9));
        int most = (int) Math.ceil(asked * (1 + MOST_EXTRA_POINTS));
        FrequencyGrid best = withPoints(fromHz, toHz, asked, mainsHz);
        double leastChange = 0;
        for (int points = asked; points <= most; points++) {
            for (int percent = 0; percent <= MOST_PERCENT_LOWER; percent++) {
                double lowerHz = toHz * (1 - percent / 100.0);
                double change = percent / 100.0 + (points - asked) / (double) asked;
                FrequencyGrid other = withPoints(fromHz, Math.max(lowerHz, lowestHz), points, mainsHz);
                int fewer = best.nearMainsHz().size() - other.nearMainsHz().size();
                if (fewer > 0 || (fewer == 0 && change < leastChange)) {
                    best = other;
                    leastChange = change;
                }
            }
        }
        return best;
    }

    private static FrequencyGrid withPoints(double fromHz, double toHz, int points, double mainsHz) {
        List<Double> near = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            double frequencyHz = fromHz * Math.pow(toHz / fromHz, i / (points - 1.0));
            if (isNearMains(frequencyHz, mainsHz)) {
                near.add(frequencyHz);
            }
        }
        return new FrequencyGrid(fromHz, toHz, points, DoubleVector.generate(near.size(), near::get));
    }

    private static boolean isNearMains(double frequencyHz, double mainsHz) {
        long harmonic = Math.min(HARMONICS, Math.max(1, Math.round(frequencyHz / mainsHz)));
        return Math.abs(frequencyHz / (harmonic * mainsHz) - 1) < KEPT_AWAY;
    }
}
