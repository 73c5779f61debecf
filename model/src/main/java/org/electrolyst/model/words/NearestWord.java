package org.electrolyst.model.words;

import java.util.Comparator;
import java.util.List;

/** Finds the word that a mistyped one was meant to be. */
public final class NearestWord {
    private static final int OTHER_CASE = 1;
    private static final int FORGOTTEN = 2;
    private static final int EXCHANGED = 2;
    private static final int WRONG = 3;
    private static final int TOO_MANY = 3;

    private NearestWord() {}

    /**
     * The one of {@code words} that is least mistyped as {@code written}, by the slips of a hand: a letter in the wrong case is
     * the least, then one forgotten or two exchanged, then one that is wrong or too many. There must be at least one word;
     * of equal ones the first is taken.
     */
    public static String of(String written, List<String> words) {
        return words.stream()
                .min(Comparator.comparingInt(word -> slips(written, word)))
                .orElseThrow();
    }

    private static int slips(String written, String word) {
        int[][] cost = new int[written.length() + 1][word.length() + 1];
        for (int i = 0; i <= written.length(); i++) {
            for (int j = 0; j <= word.length(); j++) {
                int least = i + j == 0 ? 0 : Integer.MAX_VALUE;
                if (i > 0) {
                    least = cost[i - 1][j] + TOO_MANY;
                }
                if (j > 0) {
                    least = Math.min(least, cost[i][j - 1] + FORGOTTEN);
                }
                if (i > 0 && j > 0) {
                    least = Math.min(least, cost[i - 1][j - 1] + replaced(written.charAt(i - 1), word.charAt(j - 1)));
                }
                if (i > 1 && j > 1 && areExchanged(written, word, i, j)) {
                    least = Math.min(least, cost[i - 2][j - 2] + EXCHANGED);
                }
                cost[i][j] = least;
            }
        }
        return cost[written.length()][word.length()];
    }

    private static boolean areExchanged(String written, String word, int i, int j) {
        return written.charAt(i - 1) == word.charAt(j - 2) && written.charAt(i - 2) == word.charAt(j - 1);
    }

    private static int replaced(char a, char b) {
        if (a == b) {
            return 0;
        }
        return Character.toLowerCase(a) == Character.toLowerCase(b) ? OTHER_CASE : WRONG;
    }
}
