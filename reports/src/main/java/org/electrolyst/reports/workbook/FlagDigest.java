package org.electrolyst.reports.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.StoredResult;
import org.electrolyst.reports.SampleReport;

/**
 * A flag that one or many results of a sample carry.
 *
 * @param flag as the first of them says it
 * @param subjects what the results describe
 */
record FlagDigest(Flag flag, List<String> subjects) {
    private static final int NAMED_SUBJECTS = 8;

    private record Key(Flag.Level level, String code) {}

    FlagDigest {
        subjects = List.copyOf(subjects);
    }

    /** Warnings and what needs a person, the latter first; notes stay on the sheet of their result. */
    static List<FlagDigest> of(SampleReport sample) {
        Map<Key, Flag> first = new LinkedHashMap<>();
        Map<Key, List<String>> subjects = new LinkedHashMap<>();
        for (StoredResult stored : sample.results()) {
            for (Flag flag : stored.result().flags()) {
                if (flag.level() != Flag.Level.INFO) {
                    Key key = new Key(flag.level(), flag.code());
                    first.putIfAbsent(key, flag);
                    subjects.computeIfAbsent(key, k -> new ArrayList<>()).add(subject(stored));
                }
            }
        }
        return first.entrySet().stream()
                .map(e -> new FlagDigest(e.getValue(), subjects.getOrDefault(e.getKey(), List.of())))
                .sorted(Comparator.comparing((FlagDigest d) -> d.flag().level()).reversed())
                .toList();
    }

    /** The message of the first, and which others are flagged alike. */
    String words() {
        List<String> others = subjects.stream().distinct().skip(1).toList();
        String where = subjects.get(0) + ": " + flag.message();
        if (others.isEmpty()) {
            return where;
        }
        String named = String.join(", ", others.subList(0, Math.min(NAMED_SUBJECTS, others.size())));
        int unnamed = others.size() - NAMED_SUBJECTS;
        return where + " (likewise " + named + (unnamed > 0 ? " and " + unnamed + " more" : "") + ")";
    }

    private static String subject(StoredResult stored) {
        return stored.spectrum().map(RecordId::toString).orElse(stored.result().source()) + " (" + stored.id() + ")";
    }
}
