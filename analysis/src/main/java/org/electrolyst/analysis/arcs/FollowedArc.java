package org.electrolyst.analysis.arcs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.analysis.arcs.ArcTrack.Member;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.reference.PhysicalConstants;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.result.Flag;

/** One arc through a series, known by the spectra that show its apex; elsewhere its time constant follows from these. */
final class FollowedArc {
    /** The flank tells a resistance as long as the apex is no further below the lowest frequency. */
    private static final double BEYOND_LOWEST = 2;

    private static final double SEEN_ERROR = 0.1;
    private static final int FEWEST_FOR_A_LINE = 3;

    private final List<SeenArcs> spectra;
    private final ArcTrack track;
    private final boolean predicts;
    private final double reach;

    private FollowedArc(List<SeenArcs> spectra, ArcTrack track, boolean predicts, double reach) {
        this.spectra = spectra;
        this.track = track;
        this.predicts = predicts;
        this.reach = reach;
    }

    /**
     * Follows one track.
     *
     * @param tracks of the arcs of each spectrum, fastest first
     * @param reach how far above the highest frequency the apex may lie, as a factor
     */
    static FollowedArc of(List<SeenArcs> spectra, List<List<Integer>> tracks, int number, double reach) {
        List<Member> seen = new ArrayList<>();
        for (int s = 0; s < spectra.size(); s++) {
            int arc = tracks.get(s).indexOf(number);
            if (arc >= 0 && isSeen(spectra.get(s), arc)) {
                seen.add(Member.of(spectra.get(s), arc));
            }
        }
        ArcTrack track = ArcTrack.of(seen.isEmpty() ? ArcTracking.members(spectra, tracks, number) : seen);
        return new FollowedArc(spectra, track, seen.size() >= FEWEST_FOR_A_LINE, reach);
    }

    private static boolean isSeen(SeenArcs spectrum, int arc) {
        double apexHz = spectrum.apexHz(arc);
        return apexHz <= spectrum.highestHz()
                && apexHz >= spectrum.lowestHz()
                && spectrum.resistanceErrors().get(arc).orElse(1) < SEEN_ERROR;
    }

    double capacitanceF() {
        return Math.exp(track.lnCapacitance());
    }

    /** Whether an arc of a spectrum is too far above the highest frequency. */
    boolean isAbove(SeenArcs spectrum, int arc) {
        return apexHz(spectrum).orElse(spectrum.apexHz(arc)) > reach * spectrum.highestHz();
    }

    /** Whether it is too far below the lowest. */
    boolean isBelow(SeenArcs spectrum, int arc) {
        return apexHz(spectrum).orElse(spectrum.apexHz(arc)) * BEYOND_LOWEST < spectrum.lowestHz();
    }

    /** Where the apex must lie in a spectrum by the others; empty where too few show it. */
    private OptionalDouble apexHz(SeenArcs spectrum) {
        if (!predicts || track.line().isEmpty() || spectrum.temperatureK().isEmpty()) {
            return OptionalDouble.empty();
        }
        double lnTimeConstant =
                track.line().get().lnTimeConstant(spectrum.temperatureK().getAsDouble());
        return OptionalDouble.of(1 / (2 * Math.PI * Math.exp(lnTimeConstant)));
    }

    /** A flag for a spectrum in which the arc, if it is one of the electrolyte, lies outside the window. */
    Optional<Flag> leftWindow(int spectrum, ArcAssignment assignment) {
        boolean above = isPredictedAbove(spectra.get(spectrum));
        boolean below = isPredictedBelow(spectra.get(spectrum));
        String code = switch (assignment) {
            case BULK -> "bulkLeftWindow";
            case GRAIN_BOUNDARY -> "grainBoundaryLeftWindow";
            default -> "";
        };
        if (code.isEmpty() || !(above || below)) {
            return Optional.empty();
        }
        List<SeenArcs> outside = spectra.stream()
                .filter(s -> above ? isPredictedAbove(s) : isPredictedBelow(s))
                .sorted(Comparator.comparingDouble(s -> s.temperatureK().orElseThrow()))
                .toList();
        SeenArcs first = outside.get(above ? 0 : outside.size() - 1);
        SeenArcs last = outside.get(above ? outside.size() - 1 : 0);
        String words = assignment.words();
        return Optional.of(Flag.info(
                code,
                "from " + celsius(first) + (above ? " upwards" : " downwards") + " the arc of the " + words + " lies "
                        + (above
                                ? "above the highest frequency, " + hertz(first.highestHz())
                                : "below the lowest frequency, " + hertz(first.lowestHz()))
                        + ": by its time constants its apex is at " + apex(first) + " there"
                        + (first.equals(last) ? "" : " and at " + apex(last) + " at " + celsius(last))
                        + ", which the spectrum would have to reach; the " + words + " ends there"
                        + (above ? ", and the total goes on" : "")));
    }

    private boolean isPredictedAbove(SeenArcs spectrum) {
        return apexHz(spectrum).orElse(0) > reach * spectrum.highestHz();
    }

    private boolean isPredictedBelow(SeenArcs spectrum) {
        return apexHz(spectrum).orElse(Double.POSITIVE_INFINITY) * BEYOND_LOWEST < spectrum.lowestHz();
    }

    private String apex(SeenArcs spectrum) {
        return hertz(Double.parseDouble(QuantityFormat.number(apexHz(spectrum).orElseThrow(), 2)));
    }

    private static String celsius(SeenArcs spectrum) {
        double celsius = spectrum.temperatureK().orElseThrow() - PhysicalConstants.ZERO_CELSIUS_K;
        return BigDecimal.valueOf(Math.round(10 * celsius), 1)
                        .stripTrailingZeros()
                        .toPlainString() + " °C";
    }

    static String hertz(double hz) {
        return new Quantity(hz, OptionalDouble.empty(), Dimension.FREQUENCY).toString();
    }
}
