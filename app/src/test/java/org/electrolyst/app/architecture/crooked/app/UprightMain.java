package org.electrolyst.app.architecture.crooked.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Random;
import org.electrolyst.app.architecture.crooked.drivers.Driver;

record UprightMain(Driver driver, ObjectMapper json) {
    static void run() {
        System.out.println(System.nanoTime() + new Random().nextInt());
        System.exit(0);
    }
}
