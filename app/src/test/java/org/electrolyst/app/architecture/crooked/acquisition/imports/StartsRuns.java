package org.electrolyst.app.architecture.crooked.acquisition.imports;

import org.electrolyst.app.architecture.crooked.acquisition.engine.Engine;

record StartsRuns(Engine engine) {}
