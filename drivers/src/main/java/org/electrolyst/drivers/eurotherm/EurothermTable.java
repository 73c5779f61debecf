package org.electrolyst.drivers.eurotherm;

import static org.electrolyst.drivers.property.Scales.CELSIUS;
import static org.electrolyst.drivers.property.Scales.KELVIN_PER_MINUTE;
import static org.electrolyst.drivers.property.Scales.NUMBER;
import static org.electrolyst.drivers.property.Scales.PERCENT;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.electrolyst.drivers.modbus.Register;
import org.electrolyst.drivers.property.Property;

/**
 * What is read and set at a controller. Setpoint, rate and mode live in memory that wears.
 *
 * @param temperature measured value
 * @param setpoint target
 * @param working where the setpoint has got to
 * @param rate at which it moves, 0 for at once
 * @param manual 1 where the output is set by hand
 * @param output set by hand
 * @param workingOutput what goes to the heater
 * @param lowest smallest setpoint that the controller takes
 * @param highest largest setpoint that the controller takes
 * @param status bits of trouble; none in EI-Bisynch
 * @param resolutionK of the measured value
 * @param <A> register or mnemonic
 */
record EurothermTable<A>(
        Property<A> temperature,
        Property<A> setpoint,
        Property<A> working,
        Property<A> rate,
        Property<A> manual,
        Property<A> output,
        Property<A> workingOutput,
        Property<A> lowest,
        Property<A> highest,
        Optional<Property<A>> status,
        double resolutionK) {
    private static final int IEEE = 0x8000;
    private static final int STATUS = 75;

    /** Integer registers, temperatures with so many decimals; the rate of a 3200 has one more. */
    static EurothermTable<Register> integers(EurothermModel model, int decimals) {
        int rateDecimals = model.hasFinerRate() ? decimals + 1 : decimals;
        Property<Register> status = Property.reading("status", Register.code(STATUS), NUMBER);
        return of(
                (number, kind) -> switch (kind) {
                    case TEMPERATURE -> Register.signed(number, decimals);
                    case RATE -> Register.signed(number, rateDecimals);
                    case OUTPUT -> Register.signed(number, 1);
                    case CODE -> Register.code(number);
                },
                Optional.of(status),
                Math.pow(10, -decimals),
                Math.pow(10, -rateDecimals));
    }

    /** Numbers in the IEEE region, codes as integers. */
    static EurothermTable<Register> ieee() {
        return of(
                (number, kind) -> kind == Kind.CODE ? Register.code(number) : Register.ieee(IEEE + 2 * number),
                Optional.of(Property.reading("status", Register.code(STATUS), NUMBER)),
                0.01,
                0.01);
    }

    /** EI-Bisynch, one decimal. */
    static EurothermTable<Mnemonic> mnemonics() {
        return of(
                (number, kind) -> new Mnemonic(
                        switch (number) {
                            case 1 -> "PV";
                            case 2 -> "SL";
                            case 3 -> "OP";
                            case 4 -> "WO";
                            case 5 -> "SP";
                            case 35 -> "RR";
                            case 111 -> "HS";
                            case 112 -> "LS";
                            default -> "mA";
                        },
                        kind == Kind.CODE ? 0 : 1),
                Optional.empty(),
                0.1,
                0.1);
    }

    private enum Kind {
        TEMPERATURE,
        RATE,
        OUTPUT,
        CODE
    }

    private static <A> EurothermTable<A> of(
            BiFunction<Integer, Kind, A> at, Optional<Property<A>> status, double stepK, double stepKPerMin) {
        return new EurothermTable<>(
                Property.reading("temperature", at.apply(1, Kind.TEMPERATURE), CELSIUS),
                Property.setting("setpoint", at.apply(2, Kind.TEMPERATURE), CELSIUS)
                        .within(0.51 * stepK)
                        .wearing(),
                Property.reading("working setpoint", at.apply(5, Kind.TEMPERATURE), CELSIUS),
                Property.setting("setpoint rate", at.apply(35, Kind.RATE), KELVIN_PER_MINUTE)
                        .between(0, EurothermModel.FASTEST_K_PER_S)
                        .within(0.51 * stepKPerMin / 60)
                        .wearing(),
                Property.setting("manual mode", at.apply(273, Kind.CODE), NUMBER)
                        .between(0, 1)
                        .wearing(),
                Property.setting("manual output", at.apply(3, Kind.OUTPUT), PERCENT)
                        .between(0, 1)
                        .within(0.00051),
                Property.reading("working output", at.apply(4, Kind.OUTPUT), PERCENT),
                Property.reading("lowest setpoint", at.apply(112, Kind.TEMPERATURE), CELSIUS),
                Property.reading("highest setpoint", at.apply(111, Kind.TEMPERATURE), CELSIUS),
                status,
                stepK);
    }

    List<Property<A>> all() {
        return Stream.concat(
                        Stream.of(temperature, setpoint, working, rate, manual, output, workingOutput, lowest, highest),
                        status.stream())
                .toList();
    }
}
