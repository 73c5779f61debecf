package org.electrolyst.app.architecture.crooked.reports.plot;

import org.electrolyst.app.architecture.crooked.reports.table.Table;

public record Plot(Table table) {}
