package org.electrolyst.drivers.palmsens;

import java.util.List;
import java.util.Optional;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.Malformed;
import org.electrolyst.drivers.NoReply;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** Who is there: type and firmware by {@code t}, serial number by {@code i}. The line must be in step. */
final class Handshake {
    private static final int TYPE_LENGTH = 6;

    private final Dialogue dialogue;
    private final String where;

    Handshake(Dialogue dialogue) {
        this.dialogue = dialogue;
        this.where = dialogue.port().name();
    }

    /**
     * Asks and compares.
     *
     * @throws Rejected if another model answers, or one whose firmware does not run
     */
    Identity identify(PalmSensModel model, Cancel cancel) throws InstrumentException, Cancelled {
        String version = version(cancel);
        String type = version.substring(0, TYPE_LENGTH);
        if (type.startsWith("espbl")) {
            throw new Rejected("the EmStat Pico at " + where
                    + " is stuck in its bootloader; nothing was started. Switch it off and on");
        }
        if (!model.typeCodes().contains(type)) {
            throw new Rejected("the plan names " + model.name() + " at " + where + ", but " + named(type)
                    + " answers; nothing was started. Correct the model or the port");
        }
        return new Identity(
                PalmSensDriver.NAME,
                model.name(),
                true,
                Optional.of(command('i', cancel)),
                Optional.of(firmware(version.substring(TYPE_LENGTH), cancel)),
                where);
    }

    private static String named(String type) {
        List<String> names = PalmSensModel.namesOf(type);
        return names.isEmpty() ? "a device '" + type + "'" : "an " + String.join(" or ", names) + " ('" + type + "')";
    }

    /** {@code tespico1201#Apr 12 2021 14:05:12}, then {@code R*} on a line of its own: joined without the {@code t}. */
    private String version(Cancel cancel) throws InstrumentException, Cancelled {
        StringBuilder text = new StringBuilder(command('t', cancel));
        while (!text.toString().endsWith("*")) {
            text.append(' ').append(dialogue.reply("t", line -> true, cancel));
            if (text.length() > 200) {
                throw new Malformed("the answer to t from " + where + " does not end; check baud and model");
            }
        }
        if (text.length() <= TYPE_LENGTH) {
            throw new Malformed("the answer to t from " + where + " names no type: '" + text + "'");
        }
        return text.toString();
    }

    /** Digits x.y or x.y.zz, the build, R or B: {@code 1.2.01 (Apr 12 2021 14:05:12 R), MethodSCRIPT 1.2}. */
    private String firmware(String text, Cancel cancel) throws InstrumentException, Cancelled {
        String[] parts = text.substring(0, text.length() - 1).split("#", 2);
        String digits = parts[0].strip();
        boolean known = digits.matches("\\d\\d(\\d\\d)?");
        String number = known
                ? digits.charAt(0) + "." + digits.charAt(1) + (digits.length() > 2 ? "." + digits.substring(2) : "")
                : digits;
        return number + (parts.length > 1 ? " (" + parts[1].strip() + ")" : "") + language(cancel);
    }

    /** The version of MethodSCRIPT, which not every device tells. */
    private String language(Cancel cancel) throws InstrumentException, Cancelled {
        try {
            return ", MethodSCRIPT " + command('v', cancel).strip();
        } catch (Rejected | NoReply e) {
            dialogue.settle(cancel);
            return "";
        }
    }

    private String command(char letter, Cancel cancel) throws InstrumentException, Cancelled {
        dialogue.send(letter + "\n");
        String reply = dialogue.reply(letter + "", line -> line.startsWith(letter + ""), cancel)
                .substring(1);
        if (reply.matches("![0-9A-Fa-f]{4}")) {
            throw new Rejected(
                    "the device at " + where + " refused " + letter + ": " + DeviceError.words(reply.substring(1)));
        }
        return reply;
    }
}
