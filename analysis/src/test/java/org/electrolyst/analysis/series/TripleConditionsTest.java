package org.electrolyst.analysis.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.electrolyst.analysis.recipe.CircuitFamily;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransferenceResult;
import org.electrolyst.model.result.TransferenceResult.Status;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.junit.jupiter.api.Test;

/** What is said of triples that were measured or recorded as they should not be. */
class TripleConditionsTest {
    private static final RunAnalysis ANALYSIS = new RunAnalysis(Recipe.of(CircuitFamily.SYMMETRIC_METAL));
    private static final SimulatedRun FILM = SimulatedRun.film();
    private static final MeasuredTriple SOUND = FILM.measured(1).triples().get(0);

    @Test
    void aSoundTripleOfOneCellIsOnlyNotedToBeOfOne() throws Cancelled {
        RunResult result = analyse(SOUND);
        assertThat(codes(result.transference().get(0).flags()))
                .doesNotContain(
                        "temperatureDiffers",
                        "duplicateTimes",
                        "electrolyteChanged",
                        "interfaceChanged",
                        "currentAgainstVoltage");
        assertThat(result.flags()).singleElement().satisfies(flag -> {
            assertThat(flag.code()).isEqualTo("fewCells");
            assertThat(flag.level()).isEqualTo(Flag.Level.INFO);
            assertThat(flag.message()).contains("one cell", "3 or more");
        });
    }

    @Test
    void warnsOfSpectraMoreThanHalfAKelvinApart() throws Cancelled {
        Flag flag = flag(analyse(warmerUnderBias(0.8)), "temperatureDiffers");
        assertThat(flag.level()).isEqualTo(Flag.Level.WARNING);
        assertThat(flag.message()).contains("0.80 K apart", "20.00 °C to 20.80 °C");
        assertThat(codes(analyse(warmerUnderBias(0.4)).transference().get(0).flags()))
                .doesNotContain("temperatureDiffers");
        MeasuredTriple unknown = with(SOUND, b -> branch(b, b.hold(), at(b.underBias(), OptionalDouble.empty())));
        assertThat(codes(analyse(unknown).transference().get(0).flags())).doesNotContain("temperatureDiffers");
    }

    private static MeasuredTriple warmerUnderBias(double kelvin) {
        return with(
                SOUND, b -> branch(b, b.hold(), at(b.underBias(), OptionalDouble.of(SimulatedRun.COLDEST_K + kelvin))));
    }

    @Test
    void saysThatTimesOccurTwiceAndCountsEachSample() throws Cancelled {
        double sound = value(analyse(SOUND));
        MeasuredTriple twice = with(SOUND, b -> {
            int n = b.hold().size();
            return held(
                    b, b.hold().select(IntStream.range(0, 2 * n).map(i -> i / 2).toArray()));
        });
        RunResult result = analyse(twice);
        int samples = SOUND.branches().get(0).hold().size();
        assertThat(flag(result, "duplicateTimes").message())
                .startsWith(samples + " of " + 2 * samples + " samples of the hold c1");
        assertThat(value(result)).isCloseTo(sound, within(0.01));
    }

    @Test
    void threeSamplesAreTooFew() throws Cancelled {
        int last = SOUND.branches().get(0).hold().size() - 1;
        RunResult result = analyse(with(SOUND, b -> held(b, b.hold().select(0, last / 2, last))));
        assertThat(result.transference()).isEmpty();
        assertThat(result.flags()).hasSize(2).allSatisfy(flag -> {
            assertThat(flag.code()).isEqualTo("holdTooShort");
            assertThat(flag.message()).contains("3 samples");
        });
    }

    @Test
    void aHoldAtTheOpenCircuitVoltageHasNone() throws Cancelled {
        MeasuredTriple idle = with(SOUND, b -> held(b, mapped(b.hold(), i -> i, v -> 0)));
        MeasuredTriple.Branch one = idle.branches().get(0);
        MeasuredTriple open = new MeasuredTriple("idle", List.of(withOpenCircuit(one, 0)), idle.meter());
        RunResult result = analyse(open);
        assertThat(result.transference()).isEmpty();
        assertThat(codes(result.flags())).containsExactly("noVoltage");
    }

    @Test
    void currentsOfTheWrongSignGiveNoNumberToUse() throws Cancelled {
        RunResult result = analyse(with(SOUND, b -> held(b, mapped(b.hold(), i -> -i, v -> v))));
        assertThat(flag(result, "currentAgainstVoltage").level()).isEqualTo(Flag.Level.NEEDS_PERSON);
        assertThat(result.transference().get(0).status()).isEqualTo(Status.INVALID);
    }

    /** The first second of a hold of 30 s: diffusion has only begun. */
    @Test
    void aCurveShorterThanItsTransientGivesABound() throws Cancelled {
        MeasuredTriple brief = with(SOUND, b -> {
            PolarizationCurve hold = b.hold();
            int n = (int) IntStream.range(0, hold.size())
                    .filter(i -> hold.timeS().at(i) <= 1)
                    .count();
            return held(b, hold.select(IntStream.range(0, n).toArray()));
        });
        RunResult result = analyse(brief);
        Flag flag = flag(result, "notSteady");
        assertThat(flag.level()).isEqualTo(Flag.Level.NEEDS_PERSON);
        assertThat(flag.message()).contains("t is at most");
        assertThat(result.transference().get(0).status()).isEqualTo(Status.INDETERMINATE);
    }

    private static MeasuredTriple with(MeasuredTriple triple, UnaryOperator<MeasuredTriple.Branch> change) {
        return new MeasuredTriple(
                triple.source(), triple.branches().stream().map(change).toList(), triple.meter());
    }

    private static MeasuredTriple.Branch held(MeasuredTriple.Branch b, PolarizationCurve hold) {
        return branch(b, hold, b.underBias());
    }

    private static MeasuredTriple.Branch branch(
            MeasuredTriple.Branch b, PolarizationCurve hold, MeasuredSpectrum underBias) {
        return new MeasuredTriple.Branch(
                b.curve(),
                b.setVoltageV(),
                b.openCircuitV(),
                b.before(),
                hold,
                underBias,
                b.currentRangeA(),
                b.openS());
    }

    private static MeasuredTriple.Branch withOpenCircuit(MeasuredTriple.Branch b, double volt) {
        return new MeasuredTriple.Branch(
                b.curve(),
                b.setVoltageV(),
                OptionalDouble.of(volt),
                b.before(),
                b.hold(),
                b.underBias(),
                b.currentRangeA(),
                b.openS());
    }

    private static MeasuredSpectrum at(MeasuredSpectrum s, OptionalDouble kelvin) {
        return new MeasuredSpectrum(s.data(), s.spectrum(), kelvin);
    }

    private static PolarizationCurve mapped(
            PolarizationCurve c, DoubleUnaryOperator current, DoubleUnaryOperator voltage) {
        DoubleVector i = c.currentA().map(current);
        return new PolarizationCurve(c.timeS(), i, c.voltageV().map(voltage));
    }

    private static RunResult analyse(MeasuredTriple triple) throws Cancelled {
        return ANALYSIS.analyse(new MeasuredRun("run", List.of(), List.of(triple)), FILM.cell(), new Cancel());
    }

    private static double value(RunResult result) {
        return result.transference().get(0).transference().orElseThrow().value();
    }

    private static List<String> codes(List<Flag> flags) {
        return flags.stream().map(Flag::code).toList();
    }

    private static Flag flag(RunResult result, String code) {
        return Stream.concat(
                        result.flags().stream(),
                        result.transference().stream()
                                .map(TransferenceResult::flags)
                                .flatMap(List::stream))
                .filter(flag -> flag.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
