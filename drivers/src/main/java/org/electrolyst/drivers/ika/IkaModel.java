package org.electrolyst.drivers.ika;

import java.util.List;
import org.electrolyst.drivers.property.Property;
import org.electrolyst.drivers.property.Scales;
import org.electrolyst.drivers.stage.StageLimits;

/** What kinds of instrument there are, and what is read and set at each. */
enum IkaModel {
    CIRCULATOR("circulator", "IKA circulator (RC, ICC, IC, CBC)", -30, 250, 0.01, 0.051),
    /** Some take whole degrees only. */
    HOTPLATE("hotplate", "IKA hotplate stirrer (RCT, RET, C-MAG)", 0, 340, 0.1, 1);

    private final String id;
    private final String instrument;
    private final double lowestC;
    private final double highestC;
    private final double resolutionK;
    private final double setpointToleranceK;

    IkaModel(
            String id,
            String instrument,
            double lowestC,
            double highestC,
            double resolutionK,
            double setpointToleranceK) {
        this.id = id;
        this.instrument = instrument;
        this.lowestC = lowestC;
        this.highestC = highestC;
        this.resolutionK = resolutionK;
        this.setpointToleranceK = setpointToleranceK;
    }

    static IkaModel of(String id) {
        return List.of(values()).stream()
                .filter(m -> m.id.equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** As plans spell it. */
    String id() {
        return id;
    }

    String instrument() {
        return instrument;
    }

    StageLimits limits() {
        return new StageLimits(
                Scales.CELSIUS.toSi(lowestC), Scales.CELSIUS.toSi(highestC), 0.01 / 60, 10.0 / 60, resolutionK);
    }

    List<Property<NamurVariable>> all() {
        return List.of(temperature(), setpoint());
    }

    /** Of the bath or the plate. */
    Property<NamurVariable> temperature() {
        return Property.reading("temperature", new NamurVariable("IN_PV_2", "", '2'), Scales.CELSIUS);
    }

    Property<NamurVariable> setpoint() {
        return Property.setting("setpoint", new NamurVariable("IN_SP_1", "OUT_SP_1", '1'), Scales.CELSIUS)
                .within(setpointToleranceK);
    }
}
