package org.electrolyst.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with a real Java and a program that says what it was given. */
@DisabledOnOs(OS.WINDOWS)
class LauncherEncodingTest {
    private LauncherFolder folder;

    @BeforeEach
    void installs(@TempDir Path temporary) throws Exception {
        folder = new LauncherFolder(temporary).set("JAVA_HOME", System.getProperty("java.home"));
        packTo(folder.program().resolve("electrolyst.jar"));
    }

    @Test
    void writesUnitsInUtf8WhateverTheLocale() throws Exception {
        Outcome outcome = folder.set("LC_ALL", "C").run();

        assertThat(outcome.out()).isEqualTo("± µ Ω\n");
        assertThat(outcome.err()).isEqualTo("°C cm² ü\n");
    }

    @Test
    @DisabledOnOs(value = OS.MAC, disabledReason = "arguments are always UTF-8 there")
    void readsArgumentsInUtf8InThePlainLocale() throws Exception {
        Outcome outcome = folder.set("LC_ALL", "C").run("Prüfung Ω.txt");

        assertThat(outcome.out()).endsWith("Prüfung Ω.txt\n");
    }

    private static void packTo(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Program.class.getName());
        String entry = Program.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream program = Program.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            program.transferTo(out);
        }
    }

    /** Writes units on both streams, then each argument on a line. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            System.out.println("± µ Ω");
            System.err.println("°C cm² ü");
            for (String argument : arguments) {
                System.out.println(argument);
            }
        }
    }
}
