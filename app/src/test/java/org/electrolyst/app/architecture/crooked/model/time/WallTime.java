package org.electrolyst.app.architecture.crooked.model.time;

import java.time.Instant;

public final class WallTime {
    public Instant now() {
        return Instant.now();
    }
}
