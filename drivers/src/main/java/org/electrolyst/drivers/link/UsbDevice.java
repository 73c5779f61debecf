package org.electrolyst.drivers.link;

import java.util.Locale;
import java.util.Optional;

/**
 * The USB device behind a serial port, as the operating system reports it.
 *
 * @param vendorId 0 to 0xFFFF
 * @param productId 0 to 0xFFFF
 * @param serialNumber of the device or of its USB adapter; tells two of a kind apart wherever they are plugged in
 * @param location bus, hubs and socket, like {@code 1-1.3}; stays the same while the plug stays in its socket
 */
public record UsbDevice(int vendorId, int productId, Optional<String> serialNumber, Optional<String> location) {
    public UsbDevice {
        if (vendorId < 0 || vendorId > 0xFFFF || productId < 0 || productId > 0xFFFF) {
            throw new IllegalArgumentException(
                    "USB ids have 16 bits, not vendor " + vendorId + " and product " + productId);
        }
    }

    /** Vendor and product in the usual form, like {@code 0403:6001}. */
    public String ids() {
        return String.format(Locale.ROOT, "%04x:%04x", vendorId, productId);
    }
}
