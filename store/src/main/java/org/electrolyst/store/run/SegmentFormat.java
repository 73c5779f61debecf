package org.electrolyst.store.run;

/** How the bytes of a segment are to be read: little-endian doubles in the named columns, column after column. */
enum SegmentFormat {
    SPECTRUM("f64le frequencyHz realOhm imaginaryOhm"),
    CURVE("f64le timeS currentA voltageV"),
    /** Status as the bits of {@link org.electrolyst.model.measurement.PointStatus}. */
    MEASURED_SPECTRUM("f64le timeS frequencyHz realOhm imaginaryOhm status"),
    HOLD("f64le timeS currentA voltageV status"),
    REST("f64le timeS voltageV"),
    TEMPERATURE("f64le timeS temperatureK targetK");

    private final String text;

    SegmentFormat(String text) {
        this.text = text;
    }

    /** As the database spells it, so that any program can read the bytes. */
    String text() {
        return text;
    }

    int columns() {
        return text.split(" ", -1).length - 1;
    }
}
