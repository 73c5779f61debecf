package org.electrolyst.analysis.circuit;

import java.util.Map;
import java.util.TreeMap;
import org.electrolyst.analysis.circuit.BoukampPart.Stated;

/**
 * Reads the values of an element as pyimpspec writes them, <code>{Y=1e-6/0/1e-3,n=0.9F:label}</code>, from behind the
 * opening brace. Limits and labels are read over.
 */
final class BracedValues {
    private static final String HALF = "n";

    private final CodeText text;
    private final BoukampElement element;
    private final Map<Integer, Stated> stated = new TreeMap<>();
    private final int start;

    BracedValues(CodeText text, BoukampElement element) {
        this.text = text;
        this.element = element;
        start = text.place() - 1;
    }

    /** The values by their position among the element's names. */
    Map<Integer, Stated> read() {
        if (CodeText.isLetter(text.next())) {
            do {
                parameter();
            } while (text.accept(','));
        }
        if (text.accept(':')) {
            label();
        }
        if (!text.accept('}')) {
            throw text.atEnd()
                    ? text.error(start, "a brace is opened and never closed", "add '}'")
                    : text.unexpected("write {" + element.names().get(0) + "=100}, with ',' between values and F behind"
                            + " a fixed one");
        }
        if (!element.conversion().oneByOne() && !stated.isEmpty()) {
            requireAll();
        }
        return stated;
    }

    private void parameter() {
        text.next();
        int place = text.place();
        while (CodeText.isLetter(text.here()) || CodeText.isDigit(text.here())) {
            text.advance();
        }
        String name = text.since(place);
        if (!text.accept('=')) {
            throw text.error(text.place(), "'=' is missing behind " + name, "write " + name + "=100");
        }
        text.next();
        int at = text.place();
        Stated value = new Stated(number(), text.accept('F') || text.accept('f'), at);
        if (text.accept('/')) {
            limit();
            if (text.accept('/')) {
                limit();
            }
        }
        if (element.onlyHalf() && name.equals(HALF)) {
            requireHalf(value);
        } else if (stated.put(position(name, place), value) != null) {
            throw text.error(place, "there is a second " + name, "state each value once");
        }
    }

    private int position(String name, int place) {
        int position = element.names().indexOf(name.equals("t") ? "tau" : name);
        if (position < 0) {
            throw text.error(
                    place,
                    element.symbol() + " has no parameter " + name,
                    "it has " + String.join(", ", element.names()));
        }
        return position;
    }

    private void requireHalf(Stated exponent) {
        if (exponent.value() != 0.5) {
            String other = element.symbol().equals("G") ? "Ha with a=1F and b=n" : element.symbol() + "n";
            throw text.error(
                    exponent.place(),
                    element.symbol() + " has n = 0.5 here, not " + exponent.value(),
                    "write " + other + ", which has its own parameters");
        }
    }

    private void requireAll() {
        Stated first = stated.values().iterator().next();
        boolean alike = stated.values().stream().allMatch(value -> value.fixed() == first.fixed());
        if (stated.size() < element.names().size() || !alike) {
            throw text.error(
                    start,
                    "parameters of " + element.symbol() + " are converted together",
                    "state all of " + String.join(", ", element.names()) + ", and fix all or none");
        }
    }

    private double number() {
        int from = text.place();
        if (text.here() == '-' || text.here() == '+') {
            text.advance();
        }
        digits();
        if (text.here() == '.') {
            text.advance();
            digits();
        }
        if (text.here() == 'e' || text.here() == 'E') {
            text.advance();
            if (text.here() == '-' || text.here() == '+') {
                text.advance();
            }
            digits();
        }
        String number = text.since(from);
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException e) {
            throw text.error(from, "'" + number + "' is no number", "write 1.5e-6");
        }
    }

    private void digits() {
        while (CodeText.isDigit(text.here())) {
            text.advance();
        }
    }

    private void limit() {
        text.next();
        if (text.startsWith("inf") || text.startsWith("-inf")) {
            while (text.here() == '-' || CodeText.isLetter(text.here())) {
                text.advance();
            }
        } else if (text.here() != '/') {
            number();
            text.accept('%');
        }
    }

    private void label() {
        while (!text.atEnd() && text.here() != '}') {
            text.advance();
        }
    }
}
