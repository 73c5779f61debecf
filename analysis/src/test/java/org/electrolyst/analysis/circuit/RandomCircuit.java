package org.electrolyst.analysis.circuit;

import java.util.SplittableRandom;

/** Writes random circuit codes of every shape. */
final class RandomCircuit {
    private static final int DEEPEST = 4;
    /** Enough for every shape, and well below the longest code that is read. */
    private static final int MOST_ELEMENTS = 60;

    private final SplittableRandom random;
    private final int mostElements;
    private int number;

    private RandomCircuit(long seed, int mostElements) {
        this.mostElements = mostElements;
        random = new SplittableRandom(seed);
    }

    /** A canonical code, the same for the same seed. */
    static String code(long seed) {
        return code(seed, MOST_ELEMENTS);
    }

    /** A canonical code of not many more than so many elements. */
    static String code(long seed, int mostElements) {
        return new RandomCircuit(seed, mostElements).series(0);
    }

    /** Values of all parameters of a circuit, anywhere in their ranges. */
    static double[] values(Circuit circuit, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return circuit.parameters().stream()
                .map(CircuitParameter::spec)
                .mapToDouble(spec -> spec.scale() == ParameterSpec.Scale.LINEAR
                        ? spec.min() + random.nextDouble() * (spec.max() - spec.min())
                        : spec.min() * Math.pow(spec.max() / spec.min(), random.nextDouble()))
                .toArray();
    }

    private String series(int depth) {
        StringBuilder code = new StringBuilder(part(depth));
        for (int more = random.nextInt(3); more > 0; more--) {
            code.append('-').append(part(depth));
        }
        return code.toString();
    }

    private String part(int depth) {
        if (depth == DEEPEST || number >= mostElements || random.nextInt(3) > 0) {
            Element element = Elements.ALL.get(random.nextInt(Elements.ALL.size()));
            return element.symbol() + number++;
        }
        StringBuilder code = new StringBuilder("p(").append(series(depth + 1));
        for (int more = 1 + random.nextInt(2); more > 0; more--) {
            code.append(',').append(series(depth + 1));
        }
        return code.append(')').toString();
    }
}
