package org.electrolyst.analysis.arcs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.electrolyst.analysis.arcs.ArcTrack.Member;

/**
 * Finds which arcs of the spectra of a series are the same one. It begins with an order of the arcs, by time constant or by
 * capacitance, and gives each spectrum its arcs to the tracks that suit them best until nothing changes; the better of both
 * ends counts. Tracks are numbered by their time constants where most of them are seen, fastest first.
 */
final class ArcTracking {
    private static final int ROUNDS = 20;
    /** More arcs have more orders than are worth trying: they keep that of their time constants. */
    private static final int MOST_ARCS = 6;

    private final List<SeenArcs> spectra;
    private final int tracks;
    private final List<List<Integer>> orders;

    private ArcTracking(List<SeenArcs> spectra) {
        this.spectra = spectra;
        tracks = spectra.stream().mapToInt(SeenArcs::size).max().orElse(0);
        orders = new ArrayList<>();
        if (tracks <= MOST_ARCS) {
            permute(new ArrayList<>(IntStream.range(0, tracks).boxed().toList()), 0);
        }
    }

    /** The track of each arc of each spectrum, fastest first, from 0. */
    static List<List<Integer>> of(List<SeenArcs> spectra) {
        return new ArcTracking(spectra).found();
    }

    /** Tracks of the arcs of all spectra, and how badly they suit. */
    private record Attempt(List<List<Integer>> tracks, double distance) {}

    private List<List<Integer>> found() {
        if (tracks > MOST_ARCS) {
            return spectra.stream()
                    .map(s -> IntStream.range(0, s.size()).boxed().toList())
                    .toList();
        }
        Attempt byTime = settled(s -> k -> k);
        Attempt byCapacitance = settled(s -> s.capacitancesF()::at);
        return numbered(byCapacitance.distance() < byTime.distance() ? byCapacitance.tracks() : byTime.tracks());
    }

    private interface Key {
        IntToDoubleFunction of(SeenArcs spectrum);
    }

    private Attempt settled(Key key) {
        List<List<Integer>> now = new ArrayList<>();
        for (SeenArcs spectrum : spectra) {
            now.add(spectrum.size() == tracks ? ranks(tracks, key.of(spectrum)) : List.of());
        }
        Attempt best = new Attempt(now, Double.POSITIVE_INFINITY);
        for (int round = 0; round < ROUNDS; round++) {
            Attempt next = given(models(best.tracks()));
            if (!(next.distance() < best.distance())) {
                break;
            }
            best = next;
        }
        return best;
    }

    private List<ArcTrack> models(List<List<Integer>> given) {
        List<ArcTrack> models = new ArrayList<>();
        for (int track = 0; track < tracks; track++) {
            models.add(ArcTrack.of(members(spectra, given, track)));
        }
        return models;
    }

    static List<Member> members(List<SeenArcs> spectra, List<List<Integer>> tracks, int track) {
        List<Member> members = new ArrayList<>();
        for (int s = 0; s < spectra.size(); s++) {
            int arc = tracks.get(s).indexOf(track);
            if (arc >= 0) {
                members.add(Member.of(spectra.get(s), arc));
            }
        }
        return members;
    }

    private Attempt given(List<ArcTrack> models) {
        List<List<Integer>> given = new ArrayList<>();
        double sum = 0;
        for (SeenArcs spectrum : spectra) {
            List<Integer> best = List.of();
            double least = Double.POSITIVE_INFINITY;
            for (List<Integer> order : orders) {
                double distance = 0;
                for (int arc = 0; arc < spectrum.size(); arc++) {
                    distance += models.get(order.get(arc)).distance(Member.of(spectrum, arc));
                }
                if (distance < least) {
                    least = distance;
                    best = order.subList(0, spectrum.size());
                }
            }
            given.add(best);
            sum += least;
        }
        return new Attempt(given, sum);
    }

    /** Renumbers the tracks by the median of the rank of their time constant, among those that share spectra. */
    private List<List<Integer>> numbered(List<List<Integer>> found) {
        List<Integer> full = IntStream.range(0, spectra.size())
                .filter(s -> spectra.get(s).size() == tracks)
                .boxed()
                .toList();
        List<Integer> number = ranks(
                tracks,
                track -> ArcTrack.median(full.stream()
                        .map(s -> Math.log(
                                spectra.get(s).timeConstantsS().at(found.get(s).indexOf(track))))
                        .toList()));
        return found.stream()
                .map(tracksOf -> tracksOf.stream().map(number::get).toList())
                .toList();
    }

    /** The rank of each of so many by its key. */
    private static List<Integer> ranks(int size, IntToDoubleFunction key) {
        List<Integer> sorted = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(key::applyAsDouble))
                .toList();
        return IntStream.range(0, size).mapToObj(sorted::indexOf).toList();
    }

    private void permute(List<Integer> order, int from) {
        if (from == order.size()) {
            orders.add(List.copyOf(order));
        }
        for (int k = from; k < order.size(); k++) {
            Collections.swap(order, from, k);
            permute(order, from + 1);
            Collections.swap(order, from, k);
        }
    }
}
