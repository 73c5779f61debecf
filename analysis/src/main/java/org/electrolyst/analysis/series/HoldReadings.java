package org.electrolyst.analysis.series;

import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.analysis.polarization.Decay;
import org.electrolyst.analysis.polarization.InitialCurrent;
import org.electrolyst.model.result.HoldReading;

/** States what was read from each hold of one bias, with the windows of time. */
final class HoldReadings {
    private HoldReadings() {}

    static List<HoldReading> of(List<HeldBranch> branches, TripleNumbers numbers) {
        return branches.stream().map(branch -> of(branch, numbers)).toList();
    }

    private static HoldReading of(HeldBranch branch, TripleNumbers numbers) {
        InitialCurrent.Cell cell = numbers.cell(branch);
        Decay decay = branch.decay();
        return new HoldReading(
                branch.branch().curve(),
                branch.sign() * branch.voltageV(),
                cell.chargedAfterS(),
                cell.diffusionOhm() > 0 ? OptionalDouble.of(cell.latestS()) : OptionalDouble.empty(),
                branch.initialCurrent(cell).flatMap(InitialCurrent::current),
                branch.sign() * branch.voltageV() / (cell.electrolyteOhm() + cell.interfaceOhm()),
                decay.fromS(),
                decay.steadyCurrentA(),
                decay.identifiable() ? OptionalDouble.of(decay.timeConstantS()) : OptionalDouble.empty());
    }
}
