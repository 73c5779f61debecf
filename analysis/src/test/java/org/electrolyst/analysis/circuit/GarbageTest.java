package org.electrolyst.analysis.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.junit.jupiter.api.Test;

class GarbageTest {
    private static final int EVALUATIONS = 1000;

    @Test
    void anEvaluationOfAllElementsAllocatesNothing() {
        assumeThat(ManagementFactory.getThreadMXBean()).isInstanceOf(ThreadMXBean.class);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        assumeThat(threads.isThreadAllocatedMemorySupported() && threads.isThreadAllocatedMemoryEnabled())
                .isTrue();
        String arcs = IntStream.range(0, Elements.ALL.size())
                .mapToObj(
                        k -> "p(R" + k + ",CPE" + k + "," + Elements.ALL.get(k).symbol() + "9" + k + ")")
                .collect(Collectors.joining("-"));
        Circuit circuit = Circuit.parse(arcs);
        CircuitEvaluator evaluator = new CircuitEvaluator(circuit, SimulatedSpectra.frequencies(1e6, 0.1, 8));
        double[] values = RandomCircuit.values(circuit, 1);
        evaluate(evaluator, values);
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        evaluate(evaluator, values);
        long allocated = threads.getThreadAllocatedBytes(thread) - before;
        // One object in each evaluation would be 16 bytes; the query itself may take a few.
        assertThat(allocated).isLessThan(16L * EVALUATIONS);
    }

    private static void evaluate(CircuitEvaluator evaluator, double[] values) {
        for (int k = 0; k < EVALUATIONS; k++) {
            evaluator.evaluate(values);
            evaluator.evaluateImpedance(values);
        }
    }
}
