package org.electrolyst.app.architecture.crooked.acquisition.imports;

import org.electrolyst.app.architecture.crooked.drivers.Driver;

record OpensPorts(Driver driver) {}
