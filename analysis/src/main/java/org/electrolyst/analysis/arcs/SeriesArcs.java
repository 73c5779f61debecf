package org.electrolyst.analysis.arcs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.electrolyst.analysis.arcs.ArcMeanings.Meaning;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.sample.Cell;

/**
 * The arcs of the spectra of one cell, each followed through its series: what it stands for is judged once, and in every
 * spectrum it is told whether the arc is determined there. One that left the frequency window, or that a spectrum does not
 * determine, is no longer bulk or grain boundary, but a part of the electrolyte that is not resolved.
 */
public final class SeriesArcs {
    /** The flank of the fastest of several arcs tells its resistance as long as the apex is no further above the highest
     * frequency; of a single one it does not tell whether it is one. */
    private static final double FASTEST_ABOVE_HIGHEST = 2;
    /** The flank of any other arc is bent by what is faster; between metal electrodes the flanks of all overlap. */
    private static final double BELOW_HIGHEST = 5;

    private static final double LARGEST_ERROR = 0.2;
    private static final double LARGEST_CAPACITANCE_RATIO = 3;

    private final List<SeenArcs> spectra;
    private final Cell cell;
    private final boolean metal;
    private final List<List<Integer>> tracks;
    private final List<FollowedArc> arcs = new ArrayList<>();
    private final List<Meaning> ofTracks;

    private SeriesArcs(List<SeenArcs> spectra, Cell cell, boolean metal) {
        this.spectra = List.copyOf(spectra);
        this.cell = cell;
        this.metal = metal;
        tracks = ArcTracking.of(spectra);
        int count = spectra.stream().mapToInt(SeenArcs::size).max().orElse(0);
        for (int track = 0; track < count; track++) {
            double fastest = count > 1 ? FASTEST_ABOVE_HIGHEST : 1;
            arcs.add(FollowedArc.of(spectra, tracks, track, metal || track > 0 ? 1 / BELOW_HIGHEST : fastest));
        }
        ofTracks = judged();
    }

    /** Smallest capacitance first: time constants of arcs may cross, but nothing has a smaller capacitance than the bulk. */
    private List<Meaning> judged() {
        List<FollowedArc> rising = arcs.stream()
                .sorted(Comparator.comparingDouble(FollowedArc::capacitanceF))
                .toList();
        List<Meaning> meanings = ArcMeanings.ofSpectrum(
                        DoubleVector.generate(arcs.size(), k -> rising.get(k).capacitanceF()), cell)
                .meanings();
        return arcs.stream().map(arc -> meanings.get(rising.indexOf(arc))).toList();
    }

    /** Follows the arcs of spectra between any electrodes. */
    public static SeriesArcs follow(List<SeenArcs> spectra, Cell cell) {
        return new SeriesArcs(spectra, cell, false);
    }

    /** Follows the arcs of metal|electrolyte|metal cells, where the slowest arc is the interfaces if no geometry tells. */
    public static SeriesArcs followBetweenMetal(List<SeenArcs> spectra, Cell cell) {
        return new SeriesArcs(spectra, cell, true);
    }

    /** Which arc of the series each arc of a spectrum is, fastest first, from 0. */
    public List<Integer> identities(int spectrum) {
        return tracks.get(spectrum);
    }

    /** What the arcs of a spectrum stand for, fastest first. */
    public ArcMeanings meanings(int spectrum) {
        SeenArcs seen = spectra.get(spectrum);
        List<Meaning> meanings = IntStream.range(0, seen.size())
                .mapToObj(arc -> meaning(spectrum, arc))
                .toList();
        boolean unresolved = meanings.stream().anyMatch(m -> m.assignment() == ArcAssignment.NOT_RESOLVED);
        return new ArcMeanings(
                meanings,
                metal || unresolved ? OptionalDouble.of(seen.highestHz()) : OptionalDouble.empty(),
                cell.geometry());
    }

    private Meaning meaning(int spectrum, int arc) {
        int track = tracks.get(spectrum).get(arc);
        Meaning judged = ofTracks.get(track);
        if (judged.assignment() == ArcAssignment.INTERFACE) {
            return judged;
        }
        if (cell.geometry().isEmpty()) {
            return metal ? betweenMetal(track, judged) : judged;
        }
        SeenArcs seen = spectra.get(spectrum);
        FollowedArc followed = arcs.get(track);
        if (followed.isAbove(seen, arc)) {
            return new Meaning(
                    ArcAssignment.NOT_RESOLVED,
                    judged.reason() + "; near or above the highest frequency, " + FollowedArc.hertz(seen.highestHz()));
        }
        if (followed.isBelow(seen, arc)) {
            return new Meaning(
                    ArcAssignment.UNASSIGNED,
                    judged.reason() + "; below the lowest frequency, " + FollowedArc.hertz(seen.lowestHz())
                            + ", so that its resistance is extrapolated");
        }
        OptionalDouble error = seen.resistanceErrors().get(arc);
        boolean somethingIsKnown = seen.resistanceErrors().stream().anyMatch(OptionalDouble::isPresent);
        if (somethingIsKnown && error.orElse(Double.POSITIVE_INFINITY) > LARGEST_ERROR) {
            return undetermined(
                    judged,
                    "its resistance is known to "
                            + (error.isPresent()
                                    ? QuantityFormat.number(100 * error.getAsDouble(), 2) + " % only"
                                    : "no certain digit"));
        }
        double ratio = seen.capacitancesF().at(arc) / followed.capacitanceF();
        if (Math.max(ratio, 1 / ratio) > LARGEST_CAPACITANCE_RATIO) {
            return undetermined(
                    judged, "its capacitance here is " + QuantityFormat.number(ratio, 2) + " times that of the series");
        }
        return judged;
    }

    private Meaning betweenMetal(int track, Meaning judged) {
        return track == arcs.size() - 1
                ? new Meaning(ArcAssignment.INTERFACE, "the slowest arc of a cell with metal electrodes")
                : new Meaning(ArcAssignment.NOT_RESOLVED, judged.reason());
    }

    private static Meaning undetermined(Meaning judged, String why) {
        return judged.assignment() == ArcAssignment.UNASSIGNED
                ? judged
                : new Meaning(
                        ArcAssignment.NOT_RESOLVED, judged.reason() + "; this spectrum does not determine it: " + why);
    }

    /** What a reader of this spectrum must know of arcs that left the window. */
    public List<Flag> flags(int spectrum) {
        return IntStream.range(0, arcs.size())
                .boxed()
                .flatMap(track ->
                        arcs.get(track).leftWindow(spectrum, ofTracks.get(track).assignment()).stream())
                .toList();
    }
}
