/** PalmSens potentiostats that run MethodSCRIPT: EmStat Pico, Sensit, EmStat4, Nexus. Tested on the simulator only. */
@NullMarked
package org.electrolyst.drivers.palmsens;

import org.jspecify.annotations.NullMarked;
