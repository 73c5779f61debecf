/** Strict YAML: maps whose keys are all known, values with units, and every problem with its place in the file. */
@NullMarked
package org.electrolyst.acquisition.yaml;

import org.jspecify.annotations.NullMarked;
