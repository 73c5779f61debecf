package org.electrolyst.app.command;

import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.quantity.QuantityFormatException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option's value as a quantity with its unit. */
abstract class QuantityConverter implements ITypeConverter<Quantity> {
    private final Dimension dimension;

    private QuantityConverter(Dimension dimension) {
        this.dimension = dimension;
    }

    @Override
    public Quantity convert(String text) {
        try {
            return Quantity.parse(text, dimension);
        } catch (QuantityFormatException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    static final class Length extends QuantityConverter {
        Length() {
            super(Dimension.LENGTH);
        }
    }

    static final class Area extends QuantityConverter {
        Area() {
            super(Dimension.AREA);
        }
    }

    static final class Temperature extends QuantityConverter {
        Temperature() {
            super(Dimension.TEMPERATURE);
        }
    }

    static final class Fraction extends QuantityConverter {
        Fraction() {
            super(Dimension.FRACTION);
        }
    }

    static final class Voltage extends QuantityConverter {
        Voltage() {
            super(Dimension.VOLTAGE);
        }
    }

    static final class Current extends QuantityConverter {
        Current() {
            super(Dimension.CURRENT);
        }
    }

    static final class Resistance extends QuantityConverter {
        Resistance() {
            super(Dimension.RESISTANCE);
        }
    }

    static final class Time extends QuantityConverter {
        Time() {
            super(Dimension.TIME);
        }
    }

    static final class PureNumber extends QuantityConverter {
        PureNumber() {
            super(Dimension.NUMBER);
        }
    }

    static final class Concentration extends QuantityConverter {
        Concentration() {
            super(Dimension.CONCENTRATION);
        }
    }

    static final class Diffusivity extends QuantityConverter {
        Diffusivity() {
            super(Dimension.DIFFUSIVITY);
        }
    }
}
