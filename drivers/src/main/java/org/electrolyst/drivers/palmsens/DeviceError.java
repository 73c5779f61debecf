package org.electrolyst.drivers.palmsens;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the error numbers of MethodSCRIPT devices mean. */
final class DeviceError {
    private static final String TABLE = """
            0001 unspecified error
            0002 invalid type of variable
            0003 unknown command
            0004 unknown register
            0005 register is read-only
            0006 wrong communication mode: nothing runs, or something does
            0007 bad argument
            0008 command too long
            0009 command timed out
            000A wrong identifier of a variable
            000B out of memory for variables
            000C no script loaded
            000D invalid time
            000E overflow while averaging
            000F invalid potential
            0010 a variable became infinite or not a number
            0011 invalid frequency
            0012 invalid amplitude
            0013 bad address in permanent memory
            0014 open-circuit measurement with the cell on
            0015 wrong checksum
            0016 flash memory failed
            0017 bad flash address
            0018 settings damaged
            0019 authentication failed
            001A calibration invalid
            001B not supported by this device
            001C step negative or below one step of the converter
            001D pulse negative or below one step of the converter
            001E amplitude negative or below one step of the converter
            001F technique not licensed
            0020 two channels in high-speed or max-range mode
            0021 potentiostat mode not supported
            0022 channel is not a second working electrode
            0023 command invalid in this potentiostat mode
            0024 too many additional variables
            0025 unknown mode of pulsed detection
            0026 file error
            0027 file exists already
            0028 division by zero
            0032 critical overload of the cell, measurement aborted
            0058 timing error in a fast measurement
            005A the timing asked for cannot be met
            0080 counter electrode oscillates
            4000 syntax error
            4001 unknown command in the script
            4002 bad argument in the script
            4003 argument out of range
            4004 unexpected character
            4005 script too large
            4006 unknown type of variable
            4007 variable not defined
            4008 optional argument not valid
            4009 stored script is of another firmware
            400B nested measurement loops
            400C command not allowed here
            400E end of a block without its start
            4012 unexpected failure of the script
            4018 script ended unexpectedly
            401A not allowed in a measurement loop
            401B wrong order of package commands
            401C too many variables in a package
            4020 a script command timed out
            4026 variable declared twice
            4027 needs the cell on
            4028 needs the cell off
            4029 at least one step required
            402B bad name of a variable
            402C name of a variable too long
            4032 potential cannot be set inside a loop
            4039 malformed number
            4200 must not be negative
            4201 must not be positive
            4202 must not be zero
            4203 must be negative
            4204 must be positive
            4205 outside the allowed bounds
            4206 not possible on this instrument
            4207 real number where an integer belongs, or the other way round
            4208 not a variable
            4209 wrong type of variable
            420A one argument too many
            420B variable of an argument not declared
            7FFF fatal error: switch the device off and on
            """;
    private static final Map<String, String> WORDS = read();

    private DeviceError() {}

    /** Number and meaning, such as {@code error 0032, critical overload of the cell, measurement aborted}. */
    static String words(String code) {
        String number = code.toUpperCase(Locale.ROOT);
        return "error " + number + ", " + WORDS.getOrDefault(number, "of unknown meaning");
    }

    private static Map<String, String> read() {
        Map<String, String> words = new TreeMap<>();
        TABLE.lines().forEach(line -> words.put(line.substring(0, 4), line.substring(5)));
        return Map.copyOf(words);
    }
}
