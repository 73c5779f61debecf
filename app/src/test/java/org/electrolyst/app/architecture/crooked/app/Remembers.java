package org.electrolyst.app.architecture.crooked.app;

final class Remembers {
    static int count;

    private Remembers() {}
}
