package org.electrolyst.reports.workbook;

import java.util.List;

/** Every sheet, in the order of their tabs. */
final class Sections {
    /** The streamed sheet stands last: nothing before it can be changed once it has begun. */
    static final List<Section> ALL = List.of(
            new SummarySection(),
            new SpectraSection(),
            new NyquistSection(),
            new CircuitSection(),
            new ConductivitySection(),
            new ArrheniusSection(),
            new TransferenceSection(),
            new RawDataSection());

    private Sections() {}
}
