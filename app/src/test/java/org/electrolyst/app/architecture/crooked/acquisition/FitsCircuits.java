package org.electrolyst.app.architecture.crooked.acquisition;

import org.electrolyst.app.architecture.crooked.analysis.circuit.Circuit;

record FitsCircuits(Circuit[] circuits) {}
