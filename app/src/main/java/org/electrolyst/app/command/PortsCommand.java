package org.electrolyst.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.app.output.TextTable;
import org.electrolyst.drivers.link.SerialPortInfo;
import org.electrolyst.drivers.link.SerialPorts;
import org.electrolyst.drivers.link.UsbDevice;
import picocli.CommandLine.Command;

/** Lists the serial ports. */
@Command(
        name = "ports",
        description = "List the serial ports of this computer and the USB devices behind them. Opens none.",
        footer = {"", "Example:", "  electrolyst ports"})
final class PortsCommand extends TerminalCommand {
    PortsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Output output) {
        List<SerialPortInfo> ports = SerialPorts.list();
        if (ports.isEmpty()) {
            output.say(
                    "This computer shows no serial ports. Plug the instrument in, or type its path where one is asked for.");
        }
        TextTable table = new TextTable("port", "description", "USB id", "serial number");
        for (SerialPortInfo port : ports) {
            if (output.isJson()) {
                output.line(json(port));
            }
            table.row(
                    port.path(),
                    port.description().orElse("-"),
                    port.usb().map(UsbDevice::ids).orElse("-"),
                    port.usb().flatMap(UsbDevice::serialNumber).orElse("-"));
        }
        if (!output.isJson()) {
            table.print(terminal().out(), "");
        }
    }

    private static ObjectNode json(SerialPortInfo port) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("port", port.path())
                .put("description", port.description().orElse(null))
                .put("usbId", port.usb().map(UsbDevice::ids).orElse(null))
                .put("serialNumber", port.usb().flatMap(UsbDevice::serialNumber).orElse(null));
    }
}
