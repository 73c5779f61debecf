package org.electrolyst.app.architecture.crooked.unplanned;

final class Stray {}
