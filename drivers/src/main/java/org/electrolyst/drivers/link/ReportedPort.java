package org.electrolyst.drivers.link;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A port in the words of jSerialComm, which has a word of its own for each thing it does not know. */
record ReportedPort(
        String path,
        @Nullable String description,
        int vendorId,
        int productId,
        @Nullable String serialNumber,
        @Nullable String location) {

    private static final String WINDOWS_DEVICE = "\\\\.\\";
    private static final Set<String> UNKNOWN = Set.of("", "Unknown", "0-0", "X-X.X");

    /** Texts come from the device's own memory and go to a terminal. */
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}+");

    SerialPortInfo toInfo() {
        return new SerialPortInfo(openablePath(), known(description), usb());
    }

    private String openablePath() {
        return path.startsWith(WINDOWS_DEVICE) ? path.substring(WINDOWS_DEVICE.length()) : path;
    }

    private Optional<UsbDevice> usb() {
        boolean reported = vendorId >= 0 && productId >= 0;
        return reported
                ? Optional.of(new UsbDevice(vendorId, productId, known(serialNumber), known(location)))
                : Optional.empty();
    }

    private static Optional<String> known(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(t -> UNPRINTABLE.matcher(t).replaceAll(" ").strip())
                .filter(t -> !UNKNOWN.contains(t));
    }
}
