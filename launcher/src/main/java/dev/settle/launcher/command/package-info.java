/** What {@code settle} can be told to do, one class for each command. */
@NullMarked
package dev.settle.launcher.command;

import org.jspecify.annotations.NullMarked;
