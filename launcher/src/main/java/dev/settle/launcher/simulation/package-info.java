/** Plays scenarios: sets the stage a file describes, carries its steps out through the use cases, and tells what came of it. */
@NullMarked
package dev.settle.launcher.simulation;

import org.jspecify.annotations.NullMarked;
