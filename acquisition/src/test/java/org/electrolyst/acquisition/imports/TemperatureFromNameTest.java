package org.electrolyst.acquisition.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.nio.file.Path;
import org.electrolyst.acquisition.imports.TemperatureFromName.Reading;
import org.electrolyst.acquisition.imports.TemperatureFromName.Reading.Temperature;
import org.electrolyst.acquisition.imports.TemperatureFromName.Reading.Unclear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemperatureFromNameTest {
    @ParameterizedTest
    @CsvSource({
        "(\\d+)deg,s04147-140deg.txt,413.15",
        "_(-?[\\d.]+)C,LPSCl_-25C.txt,248.15",
        "T(\\d+\\.\\d+),99deg/T25.5.csv,298.65"
    })
    void readsDegreesCelsiusOutOfTheNameOfTheFile(String regex, String file, double kelvin) {
        Reading reading = TemperatureFromName.of(regex).read(Path.of(file));
        assertThat(reading).isInstanceOf(Temperature.class);
        assertThat(((Temperature) reading).kelvin()).isEqualTo(kelvin, offset(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "(\\d+)deg,pellet.txt,noTemperatureInName",
        "-(.*)deg,s-hotdeg.txt,notANumber",
        "(-\\d+)deg,s-300deg.txt,temperature"
    })
    void saysWhyANameHoldsNoTemperature(String regex, String file, String code) {
        Reading reading = TemperatureFromName.of(regex).read(Path.of(file));
        assertThat(reading).isInstanceOf(Unclear.class);
        ImportError error = ((Unclear) reading).error();
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.where()).isEqualTo(file);
        assertThat(error.message()).contains(file);
    }

    @Test
    void refusesAnExpressionWithoutExactlyOneGroup() {
        assertThatThrownBy(() -> TemperatureFromName.of("\\d+deg"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has 0 groups");
        assertThatThrownBy(() -> TemperatureFromName.of("(\\d+deg"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at character");
    }
}
