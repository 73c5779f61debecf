package org.electrolyst.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks of this module; the environment variable {@code ELECTROLYST_BENCH} takes some of them only. */
class Benchmarks {
    @Test
    void all() throws RunnerException {
        String wanted = Optional.ofNullable(System.getenv("ELECTROLYST_BENCH")).orElse(".*");
        assertThat(new Runner(new OptionsBuilder().include(wanted).build()).run()).isNotEmpty();
    }
}
