package org.electrolyst.drivers.linkam;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.NoReply;
import org.electrolyst.drivers.OutcomeUnknown;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.exchange.SafeAttempts;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.stage.StageLimits;
import org.electrolyst.drivers.stage.StageReading;
import org.electrolyst.drivers.stage.StageReading.State;
import org.electrolyst.drivers.stage.TemperatureStage;
import org.electrolyst.model.measurement.LinkBytes;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * A stage behind a Linkam controller. Rate and target cannot be read back; whether a ramp runs or the heater is off can, and
 * is verified by the status after every command.
 */
final class LinkamStage implements TemperatureStage {
    private static final double ZERO_CELSIUS_K = 273.15;
    private static final int ATTEMPTS = 3;
    private static final double HOLDING_RATE_K_PER_S = 10.0 / 60;

    private final Port port;
    private final LinkamLine line;
    private final Identity identity;
    private final StageLimits limits;

    LinkamStage(Port port, LinkamTiming timing, String model, StageLimits limits) {
        this.port = port;
        this.line = new LinkamLine(port, timing);
        this.limits = limits;
        this.identity = new Identity(LinkamDriver.NAME, model, false, Optional.empty(), Optional.empty(), port.name());
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public StageLimits limits() {
        return limits;
    }

    @Override
    public StageReading read(Cancel cancel) throws InstrumentException, Cancelled {
        StatusBlock status = healthy(line.status(cancel));
        return new StageReading(status.temperatureK(), status.state());
    }

    @Override
    public void ramp(double targetK, double rateKPerS, Cancel cancel) throws InstrumentException, Cancelled {
        limits.require(where(), targetK, rateKPerS);
        healthy(line.status(cancel));
        send("R1" + Math.round(rateKPerS * 60 * 100), cancel);
        StatusBlock status = send("L1" + Math.round((targetK - ZERO_CELSIUS_K) * 10), cancel);
        if (!status.followsItsLimit()) {
            switchTo(
                    "S",
                    StatusBlock::followsItsLimit,
                    cancel); // S while a ramp runs would start the next one by itself
        }
    }

    @Override
    public void hold(Cancel cancel) throws InstrumentException, Cancelled {
        StatusBlock status = healthy(line.status(cancel));
        if (status.state() == State.STOPPED) {
            ramp(status.temperatureK(), HOLDING_RATE_K_PER_S, cancel);
        } else {
            switchTo("O", now -> now.state() == State.HOLDING, cancel);
        }
    }

    /** Sends a command; one that was not understood is sent again, for all of them may be repeated. */
    private StatusBlock send(String command, Cancel cancel) throws InstrumentException, Cancelled {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            StatusBlock status = statusAfter(command, cancel);
            if (!status.badCommand()) {
                return status;
            }
            statusAfter("B", cancel);
        }
        throw new Rejected(where() + " did not understand " + command + " (serial error, " + ATTEMPTS
                + " times); its last state goes on. Check the line settings");
    }

    /** Sends a command until the status shows what it is for. */
    private void switchTo(String command, Predicate<StatusBlock> done, Cancel cancel)
            throws InstrumentException, Cancelled {
        StatusBlock status = statusAfter(command, cancel);
        for (int attempt = 2; attempt <= ATTEMPTS && !done.test(status); attempt++) {
            status = statusAfter(command, cancel);
        }
        if (!done.test(status)) {
            throw new DeviceFault(where() + " is " + status.state().name().toLowerCase(Locale.ROOT) + " after "
                    + ATTEMPTS + " times " + command + "; look at the controller");
        }
    }

    /** The status after a command, which also shows whether it was understood and brings the line back in step. */
    private StatusBlock statusAfter(String command, Cancel cancel) throws InstrumentException, Cancelled {
        boolean acknowledged = line.command(command, cancel);
        try {
            return healthy(line.status(cancel));
        } catch (NoReply e) {
            throw new OutcomeUnknown(
                    where() + " got " + command
                            + (acknowledged ? " and acknowledged it" : " and did not acknowledge it")
                            + ", then gave no status; the stage may still heat. Check cable and controller",
                    e);
        }
    }

    private StatusBlock healthy(StatusBlock status) throws DeviceFault {
        String faults = status.faults();
        if (!faults.isEmpty()) {
            throw new DeviceFault(where() + " reports: " + faults
                    + "; its temperature means nothing until that is mended. Check stage, cable and coolant");
        }
        return status;
    }

    private String where() {
        return "the " + identity.model() + " at " + port.name();
    }

    @Override
    public SafeState makeSafe() {
        return new SafeAttempts(port, "stage may still heat or cool", where()).reach(never -> {
            boolean acknowledged = line.command("E", never);
            return line.status(never).state() == State.STOPPED
                    ? Optional.of(
                            "stage stopped, heater and pump off, confirmed" + (acknowledged ? "" : " by its status"))
                    : Optional.empty();
        });
    }

    @Override
    public List<LinkBytes> takeLinkBytes() {
        return port.takeLinkBytes();
    }

    @Override
    public void close() {
        port.close();
    }
}
