package org.electrolyst.app.architecture.crooked.acquisition;

import org.electrolyst.app.architecture.crooked.analysis.polarization.UprightDecay;
import org.electrolyst.app.architecture.crooked.store.UprightStore;

record UprightHold(UprightDecay decay, UprightStore store) {}
