package org.electrolyst.acquisition.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.electrolyst.acquisition.imports.ImportOutcome.Imported;
import org.electrolyst.acquisition.imports.ImportOutcome.Refused;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that instruments wrote. Expected are the first and last rows as the files print them. */
class SharedDataTest {
    private static final Path DATA = Path.of("../../shared/data");

    @BeforeEach
    void needsTheFiles() {
        assumeTrue(Files.isDirectory(DATA), "../shared/data is not here");
    }

    private static ImportOutcome outcome(String file) {
        return new Importer().read(DATA.resolve(file), ImportOptions.defaults());
    }

    private static Imported read(String file) {
        ImportOutcome outcome = outcome(file);
        assertThat(outcome).isInstanceOf(Imported.class);
        return (Imported) outcome;
    }

    @ParameterizedTest
    @CsvSource({
        "eisfitpython/s04147-140deg.txt,1,42, 1e6,2.21423e4,-5.43115e4, 3e-2,3.27266e6,-1.40853e6",
        "eisfitpython/s04147-150deg.txt,1,42, 1e6,22696.8,-46373, 3e-2,2033440,-1051800",
        "eisfitpython/s04147-160deg.txt,1,42, 1e6,21112.2,-39556.8, 3e-2,1328530,-793978",
        "eisfitpython/s04147-170deg.txt,1,41, 1e6,20791.5,-33304, 0.045773,802011,-461894",
        "eisfitpython/s04147-180deg.txt,1,41, 1e6,19624.1,-27606.6, 0.045773,547582,-344520",
        "eisfitpython/s04147-190deg.txt,1,41, 1e6,17693.8,-22612.7, 0.045773,381677,-256512",
        "eisfitpython/s04147-200deg.txt,1,40, 1e6,15859.6,-18347.1, 0.069838,235592,-137609",
        "eisfitpython/Example2a.txt,1,51, 1e6,3.8055903e3,-6.3180615e3, 3.0000001e-1,2.1831467e5,-1.5082122e5",
        "hybrid-drt/PEIS_LPSCl_IonBlocking_-25C.txt,1,79, 7.0000185e6,359.24146,-290.92038, 0.10002181,1799427.6,-8093785.5",
        "hybrid-drt/PEIS_LPSCl_IonBlocking_-25C_RelaxIS.txt,1,79, 0.10002180933952332,1799427.625,-8093785.5, 7000018.5,359.241455078125,-290.92037963867188",
        "impedance.py/Circuit1_EIS_1.z,1,48, 5e4,29.036,0.63662, 1,75.803,-0.16244",
        "impedance.py/Circuit1_EIS_2.z,1,48, 5e4,29.001,0.59920, 1,75.820,-0.17374",
        "impedance.py/Circuit2_EIS_1.z,1,56, 3e5,147.77,-11.335, 1,654.19,0.64271",
        "impedance.py/exampleData.csv,1,66, 3.1623e-3,4.949989776405060160e-2,-2.043869854441892481e-2, 1e4,1.577148266048593317e-2,1.015747456493823649e-2",
        "impedance.py/exampleDataAutolab.txt,1,41, 1e4,0.013785863964281,0.007191946305823, 0.1,0.0345697771923854,-0.00390292888845954",
        "impedance.py/exampleDataBioLogic.mpt,1,43, 1000.3201,65.470886,-0.38998979, 0.01689554,110.97003,-2.3458567",
        "impedance.py/exampleDataCHInstruments.txt,1,73, 99610,98.91,-2.748, 0.1,5685,-15860",
        "impedance.py/exampleDataGamry.DTA,1,72, 200015.6,825.8584,-1367.239, 0.0158898,17007.49,-6635.557",
        "impedance.py/exampleDataParstat.txt,1,31, 1e4,-0.00049816280376104,0.0175143479976367, 10,0.0270946491457229,-0.00399791080333837",
        "impedance.py/exampleDataPowersuite.txt,1,30, 0.1,423929.46,-49014.063, 2e6,-470.54113,-1397.7358",
        "impedance.py/exampleDataZPlot.z,1,21, 3e5,147.77,-11.335, 3e3,613.68,-137.13",
        "impedance.py/exampleDataZPlot_noComments.z,1,31, 3e5,642.62,-85.821, 300,1305.3,-195.01",
        "pydrttools/LIB_data.txt,1,107, 999.040405,0.112362966,0.00318273902, 0.00500083202,0.151735559,-0.0137396762",
        "pydrttools/LIB_data_2.txt,1,100, 999.040405,0.109553248,0.00347053236, 0.0100057628,0.14091441,-0.0162083209",
        "pydrttools/negami_data.txt,1,81, 1e6,10.023870,0.019442, 0.01,59.853615,-0.117957",
        "pydrttools/zarc_data.txt,1,81, 1e6,9.953881,-0.020948, 0.01,59.973670,-0.341645",
        "pyeis/ex1.mpt,2,59, 200019.48,428.90558,-372.31183, 0.010005763,66802.320,-33712.059",
        "bench-200/sp_000.csv,1,60, 1e6,156.7334117,-47.90003385, 0.1,103150.2308,-667143.9408"
    })
    void readsCountsAndEndsOfEveryFile(
            String file,
            int spectra,
            int points,
            double f0,
            double re0,
            double im0,
            double f1,
            double re1,
            double im1) {
        List<ImportedSpectrum> found = read(file).spectra();
        assertThat(found).hasSize(spectra).allMatch(s -> s.spectrum().size() == points);
        assertPoint(found.get(0).spectrum(), 0, f0, re0, im0);
        assertPoint(found.get(spectra - 1).spectrum(), points - 1, f1, re1, im1);
    }

    private static void assertPoint(ImpedanceSpectrum spectrum, int i, double f, double re, double im) {
        assertThat(new double[] {
                    spectrum.frequencyHz().at(i),
                    spectrum.realOhm().at(i),
                    spectrum.imaginaryOhm().at(i)
                })
                .containsExactly(f, re, im);
    }

    /** One run, printed by two programs: EC-Lab gives eight digits, RelaxIS all of them. */
    @Test
    void readsTheSameRunFromEcLabAndRelaxIs() {
        ImpedanceSpectrum ecLab = read("hybrid-drt/PEIS_LPSCl_IonBlocking_-25C.txt")
                .spectra()
                .get(0)
                .spectrum();
        ImpedanceSpectrum relaxIs = read("hybrid-drt/PEIS_LPSCl_IonBlocking_-25C_RelaxIS.txt")
                .spectra()
                .get(0)
                .spectrum()
                .byDescendingFrequency();
        for (int i = 0; i < ecLab.size(); i++) {
            double rounding = 6e-8;
            assertThat(ecLab.frequencyHz().at(i) / relaxIs.frequencyHz().at(i)).isEqualTo(1, within(rounding));
            assertThat(ecLab.realOhm().at(i) / relaxIs.realOhm().at(i)).isEqualTo(1, within(rounding));
            assertThat(ecLab.imaginaryOhm().at(i) / relaxIs.imaginaryOhm().at(i))
                    .isEqualTo(1, within(rounding));
        }
    }

    @Test
    void readsEveryBenchSpectrum() {
        for (int k = 0; k < 200; k++) {
            Imported imported = read(String.format(Locale.ROOT, "bench-200/sp_%03d.csv", k));
            assertThat(imported.spectra().get(0).spectrum().size()).isEqualTo(60);
            assertThat(ImportedFile.codes(imported)).containsExactly("imaginarySignKept");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hybrid-drt/PEIS_LPSCl_IonBlocking_-25C.mpr,unsupported",
        "zahner/rc-data.ism,unsupported",
        "zahner/drift.ism,unsupported",
        "zahner/ZHIT.ism,unsupported",
        "zahner/li-ion-battery.ism,unsupported",
        "palmsens-sdk/eis_5freq.pssession,unsupported",
        "palmsens-sdk/eis_3ch_4scan_5freq.pssession,unsupported",
        "impedance.py/exampleDataVersaStudio.par,unsupported",
        "impedance.py/LICENSE,noTable",
        "bench-200/truth.csv,noHeader"
    })
    void refusesWhatItCannotRead(String file, String code) {
        ImportOutcome outcome = outcome(file);
        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(((Refused) outcome).error().code()).isEqualTo(code);
    }
}
