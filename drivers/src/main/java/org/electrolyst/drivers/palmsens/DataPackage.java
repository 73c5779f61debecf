package org.electrolyst.drivers.palmsens;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.Malformed;
import org.electrolyst.model.measurement.PointStatus;

/**
 * One line of data: the values of one point.
 *
 * @param variables in the order of the script
 */
record DataPackage(List<Variable> variables) {
    private static final Set<String> TELL_CURRENT_RANGE =
            Set.of(VariableType.CURRENT.code(), VariableType.REAL_IMPEDANCE.code());

    DataPackage {
        variables = List.copyOf(variables);
    }

    /** Reads a line without its leading {@code P}. */
    static DataPackage parse(String text) throws Malformed {
        List<Variable> variables = new ArrayList<>();
        for (String variable : text.split(";", -1)) {
            variables.add(Variable.parse(variable));
        }
        return new DataPackage(variables);
    }

    /** The values, which must be of these types in this order: a line with a damaged type or a missing value has none. */
    double[] values(List<VariableType> types) throws Malformed, DeviceFault {
        if (!variables.stream()
                .map(Variable::type)
                .toList()
                .equals(types.stream().map(VariableType::code).toList())) {
            throw new Malformed("a data package has "
                    + variables.stream().map(Variable::type).toList() + ", not "
                    + types.stream().map(VariableType::code).toList());
        }
        double[] values = new double[variables.size()];
        for (int i = 0; i < values.length; i++) {
            Variable variable = variables.get(i);
            values[i] = variable.value()
                    .orElseThrow(() -> new DeviceFault("it gave no number for '" + variable.type()
                            + "': the measurement went beyond what it can compute. Check cell and ranges"));
        }
        return values;
    }

    /**
     * What the device said of any of the values.
     *
     * @param ranges of the model: the range of the value that tells it, which is a current or the real part of an impedance
     */
    PointStatus status(CurrentRanges ranges) {
        OptionalInt index = variables.stream()
                .filter(variable -> TELL_CURRENT_RANGE.contains(variable.type()))
                .map(Variable::range)
                .findFirst()
                .orElse(OptionalInt.empty());
        return PointStatus.of(variables.stream().mapToInt(Variable::status).reduce(0, (a, b) -> a | b))
                .inRange(ranges.ofIndex(index));
    }
}
