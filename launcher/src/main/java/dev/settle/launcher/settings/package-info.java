/** What an installation can be told once and for all: in a file, in the environment, or by a flag. */
@NullMarked
package dev.settle.launcher.settings;

import org.jspecify.annotations.NullMarked;
