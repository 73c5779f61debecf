package org.electrolyst.drivers.palmsens;

import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.Malformed;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** Sends a script and waits, in real time, until the device says that it runs. */
final class ScriptStart {
    private final Dialogue dialogue;
    private final Script script;

    ScriptStart(Dialogue dialogue, Script script) {
        this.dialogue = dialogue;
        this.script = script;
    }

    /**
     * Sends and waits.
     *
     * @param word what the device shall say; another one for each script, so that no older answer is mistaken for it
     * @throws Rejected if the device does not accept the script
     */
    void await(String word, Cancel cancel) throws InstrumentException, Cancelled {
        dialogue.discard();
        dialogue.send(script.text(word));
        String echo = dialogue.reply("a script", line -> line.startsWith("e"), cancel);
        // Old firmware glues the echo to what comes first.
        String first = echo.length() > 1 ? echo.substring(1) : dialogue.reply("a script", line -> true, cancel);
        Output output = Output.parse(first);
        if (output instanceof Output.Failure failure) {
            dialogue.settle(cancel); // after an error the device ignores its input for a moment
            throw new Rejected("the device at " + dialogue.port().name() + " refuses a script: " + failure.words()
                    + script.quote(failure.where()) + ". Check firmware and model");
        }
        if (!output.equals(new Output.Text(word))) {
            throw new Malformed("the device at " + dialogue.port().name() + " answers a script with '" + first + "'");
        }
    }
}
