/**
 * YAML as written: every value keeps its text, line and column, so that "10.00" keeps its decimals and an error can
 * point at the place to mend. Scenario, pack and catalog files are read through it.
 */
@NullMarked
package dev.settle.launcher.yaml;

import org.jspecify.annotations.NullMarked;
